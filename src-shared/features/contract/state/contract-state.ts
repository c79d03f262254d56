/** @file What is shown of a contract's state and of its legal dates: derived at each reading, never stored. */
import { z } from 'zod';
import { DateOnly } from '../../../kernel/date-only.ts';
import type { LegalDate as EngineDate } from '../law/legal-dates.rules.ts';
import type { DutyCode, RemarkCode } from '../law/rules/way-out.ts';
import type { LawCode } from '../law/rules/rule.ts';
import { TerminationReason } from '../law/rules/termination-reasons.ts';
import type { WayCode } from '../law/rules/ways-out.ts';
import { SuspensionReason } from './renewal-state.rules.ts';

/** Each kind has its words, colour and shape in one place (`contract.labels.ts`). Days are whole and never negative. */
export const ContractBadge = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-renewed'), days: z.number().int() }),
  z.strictObject({ kind: z.literal('to-renew'), days: z.number().int() }),
  /** `effectiveOn` is the first day without cover, null when it is not known. */
  z.strictObject({ kind: z.literal('terminated'), effectiveOn: DateOnly.nullable() }),
  z.strictObject({ kind: z.literal('termination-planned'), effectiveOn: DateOnly }),
  z.strictObject({ kind: z.literal('suspended'), reason: SuspensionReason }),
  z.strictObject({ kind: z.literal('starts'), effectiveOn: DateOnly }),
  /** `endedOn` is the first day without cover. */
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

const code = <C extends string>() => z.custom<C>((value) => typeof value === 'string');

/** A way out of a contract as the engine of `law/` gives it; its words are in `legal-date.labels.ts`. */
export const LegalDate = z.strictObject({
  rule: code<WayCode>(),
  by: z.enum(['client', 'insurer', 'successor']),
  reason: TerminationReason,
  citation: z.strictObject({ code: code<LawCode>(), article: z.string() }),
  state: z.enum(['open', 'later', 'closed', 'unverified']),
  opensOn: DateOnly.nullable(),
  limitOn: DateOnly.nullable(),
  adviseOn: DateOnly.nullable(),
  effectOn: DateOnly.nullable(),
  refundOn: DateOnly.nullable(),
  duties: z.array(z.strictObject({ code: code<DutyCode>(), by: DateOnly.nullable() })),
  remarks: z.array(code<RemarkCode>()),
}) satisfies z.ZodType<Mutable<EngineDate>>;
export type LegalDate = z.output<typeof LegalDate>;

type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends string
    ? T
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;
