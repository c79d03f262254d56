/** @file The ways out that a notice of the due date has to name: L113-15-1 wants the last day recalled in it. */
import type { LegalAt, LegalDate } from '#shared/features/contract/law/legal-dates.rules.ts';
import type { TerminationReason } from '#shared/features/contract/law/rules/termination-reasons.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import type { ContractLine } from '#main/db/rows/contract-rows.ts';
import { legalDatesOf } from '#main/db/rows/contract-law.ts';

/** Those that need nothing to have happened, in the order of the letter: the due date first. */
const USUAL: readonly TerminationReason[] = [
  ...(['ECHEANCE', 'CHATEL', 'HAMON_RIA', 'RIA_SANTE', 'RIA_PRO', 'LEMOINE'] as const),
];

/** The last day is recalled even when it is over. */
const isToName = ({ by, state, reason }: LegalDate): boolean =>
  by === 'client' &&
  USUAL.includes(reason) &&
  (state === 'open' || state === 'later' || (state === 'closed' && reason === 'ECHEANCE'));

/** As the client reads them on the day the letter leaves: this letter is the notice, so none is missing. */
export function clientWays(
  line: ContractLine,
  { startOn, sentOn }: { readonly startOn: string; readonly sentOn: DateOnly },
  region: LegalAt['region'],
): LegalDate[] {
  const period = { kind: 'INITIALE', startOn, noticeSentOn: sentOn } as const;
  const dates = legalDatesOf(line, [period], ClientKind.parse(line.clientKind), { today: sentOn, region });
  const rank = ({ reason }: LegalDate): number => USUAL.indexOf(reason);
  return dates.filter(isToName).sort((a, b) => rank(a) - rank(b));
}
