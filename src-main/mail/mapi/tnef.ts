/** @file Opens `winmail.dat`: the container in which Outlook sends its own form of a mail ([MS-OXTNEF]). */
import { Buffer } from 'node:buffer';
import { charsetOfCodePage, decodeText } from '../charset.ts';
import { MAIL_LIMITS, type MailPiece, type RawAttachment } from '../mail.ts';
import { pieceOfItem } from './item-body.ts';
import { Properties, type Property, PROPERTY, TYPE } from './properties.ts';

export interface OpenedTnef {
  readonly piece: MailPiece;
  readonly attachments: readonly RawAttachment[];
}

const SIGNATURE = 0x223e9f78;
const HEADER_LENGTH = 6;
/** Level, id and length before an attribute, a sum after it. */
const ATTRIBUTE_HEAD = 9;
const ATTRIBUTE_TAIL = 2;
const MULTIPLE = 0x1000;
const MAX_PROPERTIES = 5_000;
const MAX_VALUES = 1_000;
const NAMED = 0x8000;
/** An object begins with the id of what it is. */
const OBJECT_ID_LENGTH = 16;

const ATTRIBUTE = {
  body: 0x0002800c,
  codePage: 0x00069007,
  properties: 0x00069003,
  attachmentStart: 0x00069002,
  attachmentTitle: 0x00018010,
  attachmentBytes: 0x0006800f,
  attachmentProperties: 0x00069005,
} as const;

/** Bytes read in order; reading past the end throws, and the container is then said to be unreadable. */
class Cursor {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  u16(): number {
    this.at += 2;
    return this.#bytes.readUInt16LE(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.#bytes.readUInt32LE(this.at - 4);
  }

  take(length: number): Buffer {
    if (length > this.left) throw new RangeError('past the end');
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  padded(length: number): Buffer {
    const taken = this.take(length);
    this.at = Math.min(this.at + ((4 - (length % 4)) % 4), this.#bytes.length);
    return taken;
  }
}

const FIXED_LENGTHS: Readonly<Record<number, number>> = { 0x02: 2, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 2, 0x14: 8, 0x40: 8, 0x48: 16 }; // prettier-ignore
const VARIABLE: ReadonlySet<number> = new Set([TYPE.string8, TYPE.unicode, TYPE.object, TYPE.binary]);

function skipName(cursor: Cursor): void {
  cursor.take(OBJECT_ID_LENGTH);
  if (cursor.u32() === 0) cursor.u32();
  else cursor.padded(cursor.u32());
}

/** The first of its values: none of what is read here has several. */
function valueOf(cursor: Cursor, type: number): Buffer {
  const base = type & ~MULTIPLE;
  const isVariable = VARIABLE.has(base);
  const fixed = FIXED_LENGTHS[base];
  if (!isVariable && fixed === undefined) throw new RangeError('unknown type');
  const count = isVariable || type !== base ? cursor.u32() : 1;
  if (count > MAX_VALUES) throw new RangeError('too many values');
  let first: Buffer | null = null;
  for (let index = 0; index < count; index++) {
    const value = cursor.padded(isVariable ? cursor.u32() : (fixed ?? 0));
    first ??= value;
  }
  return first ?? Buffer.alloc(0);
}

/** A list of properties that ends early keeps what was read. */
function propertiesIn(bytes: Buffer): Map<number, Property> {
  const found = new Map<number, Property>();
  const cursor = new Cursor(bytes);
  try {
    const count = Math.min(cursor.u32(), MAX_PROPERTIES);
    for (let index = 0; index < count; index++) {
      const type = cursor.u16();
      const id = cursor.u16();
      if (id >= NAMED) skipName(cursor);
      const value = valueOf(cursor, type);
      if (!found.has(id)) found.set(id, { type: type & ~MULTIPLE, value });
    }
  } catch {
    // [Note: cut properties] Programs that forward a container sometimes cut it: the text before is still good.
  }
  return found;
}

interface RawTnefFile {
  title: string;
  bytes: Buffer | null;
  properties: Properties | null;
}

interface RawTnef {
  codePage: number;
  body: string | null;
  item: Properties | null;
  readonly files: RawTnefFile[];
}

function take(raw: RawTnef, id: number, data: Buffer): void {
  const file = raw.files.at(-1);
  const text = (): string => decodeText(data, charsetOfCodePage(raw.codePage)).text.split('\0', 1)[0] ?? '';
  switch (id) {
    case ATTRIBUTE.codePage:
      if (data.length >= 4) raw.codePage = data.readUInt32LE(0);
      return;
    case ATTRIBUTE.body:
      raw.body = text();
      return;
    case ATTRIBUTE.properties:
      raw.item = new Properties(propertiesIn(data), raw.codePage);
      return;
    case ATTRIBUTE.attachmentStart:
      if (raw.files.length < MAIL_LIMITS.attachments)
        raw.files.push({ title: '', bytes: null, properties: null });
      return;
  }
  if (!file) return;
  if (id === ATTRIBUTE.attachmentTitle) file.title = text();
  else if (id === ATTRIBUTE.attachmentBytes) file.bytes = data;
  else if (id === ATTRIBUTE.attachmentProperties)
    file.properties = new Properties(propertiesIn(data), raw.codePage);
}

function attributesOf(bytes: Buffer): RawTnef {
  const raw: RawTnef = { codePage: 1252, body: null, item: null, files: [] };
  const cursor = new Cursor(bytes.subarray(HEADER_LENGTH));
  while (cursor.left >= ATTRIBUTE_HEAD) {
    cursor.take(1);
    const id = cursor.u32();
    const length = cursor.u32();
    const data = cursor.take(Math.min(length, cursor.left));
    take(raw, id, data);
    cursor.take(Math.min(ATTRIBUTE_TAIL, cursor.left));
  }
  return raw;
}

function attachmentOf({ title, bytes, properties }: RawTnefFile): RawAttachment {
  const name =
    properties?.firstText(PROPERTY.longFileName, PROPERTY.shortFileName, PROPERTY.displayName) ?? '';
  const contentId = properties?.firstText(PROPERTY.attachmentContentId).replace(/^<|>$/g, '') ?? '';
  const object = properties?.ofType(PROPERTY.attachmentBytes, TYPE.object);
  const own = object ? object.subarray(OBJECT_ID_LENGTH) : properties?.bytes(PROPERTY.attachmentBytes);
  const mediaType = properties?.firstText(PROPERTY.mimeTag).toLowerCase() ?? '';
  return {
    name: name === '' ? title || null : name,
    // An item in an item is again such a container: kept whole, under the kind that says so.
    mediaType: object ? 'application/ms-tnef' : mediaType === '' ? 'application/octet-stream' : mediaType,
    contentId: contentId === '' ? null : contentId,
    bytes: bytes && bytes.length > 0 ? bytes : (own ?? Buffer.alloc(0)),
  };
}

/** Null when it is not such a container. Never throws. */
export function readTnef(file: Uint8Array): OpenedTnef | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < HEADER_LENGTH || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const raw = attributesOf(bytes);
  const own = raw.item ? pieceOfItem(raw.item) : { text: null, html: null };
  return { piece: { text: own.text ?? raw.body, html: own.html }, attachments: raw.files.map(attachmentOf) };
}
