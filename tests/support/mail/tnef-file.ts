/** @file Writes `winmail.dat` for tests ([MS-OXTNEF]). */

export interface TnefFile {
  readonly title?: string;
  readonly bytes: Uint8Array;
  readonly properties?: TnefProperties;
}
/** Id → [type, value]. */
export type TnefProperties = Readonly<Record<number, readonly [number, Uint8Array | string]>>;

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

function attribute(level: number, id: number, data: Uint8Array): Buffer {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), u32(id), u32(data.length), data, u16(sum)]);
}

const padded = (data: Uint8Array): Buffer =>
  Buffer.concat([u32(data.length), data, Buffer.alloc((4 - (data.length % 4)) % 4)]);

function valueOf(type: number, value: Uint8Array | string): Buffer {
  const isVariable = [0x1e, 0x1f, 0x0d, 0x102].includes(type);
  const data =
    typeof value === 'string' ? Buffer.from(`${value}\0`, type === 0x1f ? 'utf16le' : 'latin1') : value;
  return isVariable ? Buffer.concat([u32(1), padded(data)]) : Buffer.from(data);
}

export const tnefProperties = (properties: TnefProperties): Buffer =>
  Buffer.concat([
    u32(Object.keys(properties).length),
    ...Object.entries(properties).map(([id, [type, value]]) => {
      const name = Number(id) >= 0x8000 ? Buffer.concat([Buffer.alloc(16), u32(0), u32(1)]) : Buffer.alloc(0);
      return Buffer.concat([u16(type), u16(Number(id)), name, valueOf(type, value)]);
    }),
  ]);

export function tnefFile(mail: {
  readonly body?: string;
  readonly properties?: TnefProperties;
  readonly files?: readonly TnefFile[];
}): Buffer {
  const parts: Buffer[] = [
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x00069007, Buffer.concat([u32(1252), u32(0)])),
  ];
  if (mail.body !== undefined) parts.push(attribute(1, 0x0002800c, Buffer.from(`${mail.body}\0`, 'latin1')));
  if (mail.properties) parts.push(attribute(1, 0x00069003, tnefProperties(mail.properties)));
  for (const file of mail.files ?? []) {
    parts.push(attribute(2, 0x00069002, Buffer.alloc(14)));
    if (file.title !== undefined)
      parts.push(attribute(2, 0x00018010, Buffer.from(`${file.title}\0`, 'latin1')));
    parts.push(attribute(2, 0x0006800f, file.bytes));
    if (file.properties) parts.push(attribute(2, 0x00069005, tnefProperties(file.properties)));
  }
  return Buffer.concat(parts);
}
