/** @file Looks for words that must not be on disk in clear, in the encodings that programs write. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENCODINGS = ['utf8', 'utf16le', 'hex', 'base64'];

/** Base64 depends on where a word begins: the three possible middles are looked for. */
const spellings = (word) =>
  ENCODINGS.flatMap((encoding) => {
    if (encoding === 'hex') return [Buffer.from(Buffer.from(word).toString('hex'))];
    if (encoding !== 'base64') return [Buffer.from(word, encoding)];
    return [0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64');
      return Buffer.from(whole.slice(shift === 0 ? 0 : 4, Math.floor((word.length + shift) / 3) * 4));
    });
  });

/** @returns {string[]} "word in file" */
export function plainWords(folder, words) {
  const wanted = words.map((word) => ({ word, forms: spellings(word) }));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const content = readFileSync(join(entry.parentPath, entry.name));
    return wanted
      .filter(({ forms }) => forms.some((form) => content.includes(form)))
      .map(({ word }) => `${word} in ${entry.name}`);
  });
}
