/** @file Pictures drawn with plain shapes, as PNG files. */
import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Rectangle = readonly [x: number, y: number, width: number, height: number, colour: number];
type Ellipse = readonly [x: number, y: number, radiusX: number, radiusY: number, colour: number];

/** A picture of a few colours; each pixel is the number of its own. */
export class Picture {
  readonly #pixels: Buffer;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly colours: readonly Colour[],
  ) {
    this.#pixels = Buffer.alloc(width * height);
  }

  rectangle(...[x, y, width, height, colour]: Rectangle): this {
    for (let row = Math.max(0, y); row < Math.min(this.height, y + height); row += 1) {
      const from = row * this.width;
      this.#pixels.fill(colour, from + Math.max(0, x), from + Math.min(this.width, x + width));
    }
    return this;
  }

  ellipse(...[x, y, radiusX, radiusY, colour]: Ellipse): this {
    for (let row = -radiusY; row <= radiusY; row += 1) {
      const half = Math.round(radiusX * Math.sqrt(1 - (row / radiusY) ** 2));
      this.rectangle(x - half, y + row, 2 * half, 1, colour);
    }
    return this;
  }

  /** As a file: eight bits a pixel, colours in a table. */
  get file(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 3], 8);
    // Each line begins with the number of its filter: none.
    const lines = Buffer.alloc((this.width + 1) * this.height);
    for (let row = 0; row < this.height; row += 1)
      this.#pixels.copy(lines, row * (this.width + 1) + 1, row * this.width, (row + 1) * this.width);
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(this.colours.flat())),
      chunk('IDAT', deflateSync(lines)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}
