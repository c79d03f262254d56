/** @file What is left of a sentence once the parts that were understood are taken out. */
import { squeeze } from '../../../kernel/text.ts';

/** Every other word stays as it was typed; only punctuation that hangs loose goes with a part. */
export function titleWithout(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of parts) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  if (parts.length === 0) return squeeze(text);
  return squeeze(rest + text.slice(from))
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+(?=[,.])/gu, '')
    .replace(/(?:,\s*)+(?=[,.])/gu, '')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
