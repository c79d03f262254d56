/** @file How heavy a document is, in words. */

const SIZES = ['octets', 'ko', 'Mo', 'Go'];

/** « 340 ko », « 1,2 Mo » */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let rank = 0;
  while (value >= 1000 && rank < SIZES.length - 1) {
    value /= 1000;
    rank += 1;
  }
  const digits = rank > 0 && value < 10 ? 1 : 0;
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: digits })}\u00a0${SIZES[rank] ?? ''}`;
}
