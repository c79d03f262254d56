/** @file Numbers of the command line, refused with a sentence. */

export function wholeNumber(
  name: string,
  text: string,
  { least, most }: { least: number; most: number },
): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`--${name} is a whole number from ${String(least)} to ${String(most)}.`);
}
