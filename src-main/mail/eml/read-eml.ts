/** @file Reads `.eml`: RFC 5322 with MIME, as programs really write it. */
import { finishMail } from '../finish-mail.ts';
import type { Mail } from '../mail.ts';
import { collectParts } from './collect-parts.ts';
import { headsOf } from './headers.ts';
import { readMimeTree } from './mime-tree.ts';
import { hasTooManyParts, headerEnd, mendHeaderLines } from './raw-lines.ts';

const MAX_HEADERS = 900 * 1024;

/** When the rest is refused: who wrote, when, about what. The file itself is kept by whoever called. */
async function readHeadsOnly(bytes: Uint8Array): Promise<Mail | null> {
  const end = Math.min(headerEnd(bytes), MAX_HEADERS);
  const root = await readMimeTree(bytes.subarray(0, end));
  if (!root) return null;
  const { heads, warnings } = headsOf(root.headers);
  return finishMail({ ...heads, pieces: [], attachments: [], warnings: ['structure-refused', ...warnings] });
}

/** Null when not even the headers can be read. */
export async function readEml(file: Uint8Array): Promise<Mail | null> {
  const bytes = mendHeaderLines(file);
  if (hasTooManyParts(bytes)) return readHeadsOnly(bytes);
  const root = await readMimeTree(bytes);
  if (!root) return readHeadsOnly(bytes);
  const { heads, warnings } = headsOf(root.headers);
  const parts = collectParts(root);
  return finishMail({
    ...heads,
    pieces: parts.pieces,
    attachments: parts.attachments,
    warnings: [...warnings, ...parts.warnings],
  });
}
