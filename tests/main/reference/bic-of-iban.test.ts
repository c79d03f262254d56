import { expect, it } from 'vitest';
import { bicOfIban } from '#main/reference/bic-of-iban.ts';
import { looksLikeBic } from '#shared/kernel/bic.ts';

it('proposes the BIC of a known French bank', () => {
  expect(looksLikeBic(bicOfIban('FR76 3000 6000 0112 3456 7890 189') ?? '')).toBe(true);
});
it('proposes nothing for an unknown or wrong account', () => {
  expect(bicOfIban('FR7630006000011234567890188')).toBeNull();
  expect(bicOfIban('NO9386011117947')).toBeNull();
});
