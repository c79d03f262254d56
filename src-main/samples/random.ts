/**
 * @file Reproducible chance. Each household draws from a stream of its own, made from the seed and its number, so
 * that it is the same whatever the size of the portfolio.
 */

const mix = (value: number): number => {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const HEX = 16;
/** Every byte as two digits. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(HEX).padStart(2, '0'));
const VARIANTS = ['8', '9', 'a', 'b'];
/** 2^32 */
const RANGE = 4_294_967_296;

/** sfc32 (small fast counting, 128 bits of state): streams of neighbouring numbers do not overlap. */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, number: number) {
    this.#a = mix(seed + 0x9e3779b9);
    this.#b = mix(number + 0x7f4a7c15);
    this.#c = mix(this.#a ^ Math.imul(this.#b, 0x2545f491));
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.#next();
  }

  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  fraction(): number {
    return this.#next() / RANGE;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.fraction() * 100 < percent;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.fraction() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** As {@link pick}, the first values far more often: about as names are spread. */
  pickUneven<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.fraction() ** 2 * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** A value among pairs of a value and its share. */
  share<T>(shares: readonly (readonly [value: T, share: number])[]): T {
    let left = this.fraction() * shares.reduce((sum, [, share]) => sum + share, 0);
    for (const [value, share] of shares) {
      left -= share;
      if (left < 0) return value;
    }
    return this.pick(shares)[0];
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.between(0, 9))).join('');
  }

  #hex(count: number): string {
    let text = '';
    for (; text.length < count;) {
      const value = this.#next();
      text += (BYTES[value >>> 24] ?? '') + (BYTES[(value >>> 16) & 255] ?? '');
      text += (BYTES[(value >>> 8) & 255] ?? '') + (BYTES[value & 255] ?? '');
    }
    return text.slice(0, count);
  }

  /** A UUID of version 7 made at an instant. */
  uuid(epochMs: number): string {
    const time = epochMs.toString(HEX).padStart(12, '0');
    const variant = this.pick(VARIANTS);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.#hex(3)}-${variant}${this.#hex(3)}-${this.#hex(12)}`;
  }
}
