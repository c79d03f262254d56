/** @file The last day on which a claim is told to the insurer. */
import type { DateOnly } from '../../kernel/date-only.ts';
import type { HolidayRegion } from '../../kernel/holidays.ts';
import { claimDeclarationLimit, type ClaimKind as LegalKind } from '../contract/law/legal-delays.rules.ts';
import type { ClaimKind } from './claim.rules.ts';

/** What the claim is to the law of declarations. */
const LEGAL_KINDS: Readonly<Partial<Record<ClaimKind, LegalKind>>> = {
  VOL: 'theft',
  CATASTROPHE_NATURELLE: 'disaster',
};

/** Counted from the day the client knew of it; null while nobody has said. */
export const declarationLimitOf = (
  { kind, knownOn }: { readonly kind: ClaimKind; readonly knownOn: DateOnly | null },
  region: HolidayRegion,
): DateOnly | null =>
  knownOn === null ? null : claimDeclarationLimit(LEGAL_KINDS[kind] ?? 'ordinary', knownOn, null, { region });
