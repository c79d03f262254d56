/** @file Unpacks the compressed RTF of Outlook ([MS-OXRTFCP]). */
import { Buffer } from 'node:buffer';

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER_LENGTH = 16;
const DICTIONARY_LENGTH = 4096;
/** The format can grow what it is given eightfold: more than this is no letter. */
const MAX_LENGTH = 16 * 1024 * 1024;
const INITIAL =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

function unpack(packed: Buffer): Buffer {
  const dictionary = Buffer.alloc(DICTIONARY_LENGTH);
  dictionary.write(INITIAL, 'latin1');
  let place = INITIAL.length;
  const out: number[] = [];
  const emit = (byte: number): void => {
    out.push(byte);
    dictionary[place] = byte;
    place = (place + 1) % DICTIONARY_LENGTH;
  };
  let at = 0;
  while (at < packed.length && out.length < MAX_LENGTH) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        emit(packed[at++] ?? 0);
        continue;
      }
      if (at + 2 > packed.length) return Buffer.from(out);
      const token = packed.readUInt16BE(at);
      at += 2;
      const offset = token >> 4;
      // The end is written as a reference to the place that is about to be written.
      if (offset === place) return Buffer.from(out);
      for (let step = 0; step < (token & 15) + 2; step++)
        emit(dictionary[(offset + step) % DICTIONARY_LENGTH] ?? 0);
    }
  }
  return Buffer.from(out);
}

/** The RTF as single bytes; null when it is not that. A checksum that is wrong is not held against it. */
export function unpackRtf(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER_LENGTH) return null;
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = packed.readUInt32LE(8);
  const end = Math.min(packed.readUInt32LE(0) + 4, packed.length);
  const rawLength = Math.min(packed.readUInt32LE(4), MAX_LENGTH);
  const content = packed.subarray(HEADER_LENGTH, end);
  if (kind === UNCOMPRESSED) return content.subarray(0, rawLength).toString('latin1');
  return kind === COMPRESSED ? unpack(content).toString('latin1') : null;
}
