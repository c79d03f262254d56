/** @file What is shown of a contract's state and of its legal dates: derived at each reading, never stored. */
import { z } from 'zod';
import { DateOnly } from '../../kernel/date-only.ts';
import { SuspensionReason } from './contract-codes.ts';

/** Each kind has its words, colour and shape in one place (`contract.labels.ts`). Days are whole and never negative. */
export const ContractBadge = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-renewed'), days: z.number().int() }),
  z.strictObject({ kind: z.literal('to-renew'), days: z.number().int() }),
  z.strictObject({ kind: z.literal('terminated'), effectiveOn: DateOnly.nullable() }),
  z.strictObject({ kind: z.literal('termination-planned'), effectiveOn: DateOnly }),
  z.strictObject({ kind: z.literal('suspended'), reason: SuspensionReason }),
  z.strictObject({ kind: z.literal('starts'), effectiveOn: DateOnly }),
  z.strictObject({ kind: z.literal('finished'), endedOn: DateOnly.nullable() }),
  z.strictObject({ kind: z.literal('replaced') }),
  z.strictObject({ kind: z.literal('without-effect') }),
  z.strictObject({ kind: z.literal('quote-draft') }),
  z.strictObject({ kind: z.literal('quote-sent'), days: z.number().int() }),
  z.strictObject({ kind: z.literal('quote-lapsed'), days: z.number().int() }),
  z.strictObject({ kind: z.literal('quote-refused') }),
  /** Dates that contradict each other: left out of renewals until they are mended. */
  z.strictObject({ kind: z.literal('anomaly') }),
]);
export type ContractBadge = z.output<typeof ContractBadge>;

/** One date that the law or the contract sets; `code` is worded by labels. */
export const LegalDate = z.strictObject({
  code: z.string(),
  /** As cited: « L113-12 »; empty where the contract alone says so. */
  article: z.string(),
  /** `open`: may be done today; `coming`: opens later; `over`: too late; `info`: nothing to be done. */
  state: z.enum(['open', 'coming', 'over', 'info']),
  /** First day on which it may be done. */
  fromOn: DateOnly.nullable(),
  /** Last day; null = no limit. */
  limitOn: DateOnly.nullable(),
  /** The last business day not after the limit: the day to act on. */
  adviseOn: DateOnly.nullable(),
  /** When it would take effect if done today. */
  effectOn: DateOnly.nullable(),
  /** Unsure in law: shown as « à vérifier », never acted upon. */
  isUnsure: z.boolean(),
});
export type LegalDate = z.output<typeof LegalDate>;
