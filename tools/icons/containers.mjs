/** @file The two icon formats that hold several sizes: Windows' .ico and macOS' .icns. */

const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const DIB_HEADER = 40;
const LARGEST_DIB = 128;

/** Pixels as Windows' resource tools have always read them: blue first, last row first, then a mask that alpha replaces. */
function dibOf(rgba, size) {
  const header = Buffer.alloc(DIB_HEADER);
  header.writeUInt32LE(DIB_HEADER, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = ((size - 1 - y) * size + x) * 4;
      const to = (y * size + x) * 4;
      pixels[to] = rgba[from + 2];
      pixels[to + 1] = rgba[from + 1];
      pixels[to + 2] = rgba[from];
      pixels[to + 3] = rgba[from + 3];
    }
  }
  return Buffer.concat([header, pixels, Buffer.alloc(Math.ceil(size / 32) * 4 * size)]);
}

/**
 * Small sizes are bitmaps, since installers' own readers know PNG at 256 only.
 * @param {{ size: number, png: Buffer, rgba: Buffer }[]} images
 */
export function icoOf(images) {
  const contents = images.map(({ size, png, rgba }) => (size <= LARGEST_DIB ? dibOf(rgba, size) : png));
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size }, index) => {
    const at = ICO_HEADER + ICO_ENTRY * index;
    header[at] = header[at + 1] = size === 256 ? 0 : size;
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(contents[index].length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += contents[index].length;
  });
  return Buffer.concat([header, ...contents]);
}

/**
 * The PNG kinds. The plain 16 and 32 are left out: macOS wants its own packing there, and makes them from the doubled
 * sizes, which Retina screens show anyway.
 */
export const ICNS_KINDS = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

const icnsChunk = (kind, content) => {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
};

/** @param {(size: number) => Buffer} pngOf */
export function icnsOf(pngOf) {
  return icnsChunk('icns', Buffer.concat(ICNS_KINDS.map(([kind, size]) => icnsChunk(kind, pngOf(size)))));
}
