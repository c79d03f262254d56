/** @file What the contracts, quotes and claims of a client say before a call. */
import type { BriefLine } from '#shared/features/brief/brief.api.ts';
import type { ContractRow } from '#shared/features/contract/contract.api.ts';
import { declarationLimitOf } from '#shared/features/claim/declaration.rules.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import { diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import type { ContractTable } from '#main/db/schema.ts';
import type { openClaims } from './brief.repository.ts';

type Line = BriefLine;
type Facts = Line['facts'];

const named = (row: ContractRow): Facts => ({
  branch: row.branch,
  number: row.policyNumber || row.product,
  insurer: row.insurerName,
});

/** The premium was claimed formally and is not said to be paid, or cover stopped for it. */
function isUnpaid({ suspensionReason, facts }: ContractTable): boolean {
  if (suspensionReason === 'NON_PAIEMENT') return true;
  const said = JSON.parse(facts) as Readonly<Record<string, string | null>>;
  const [noticedOn, paidOn] = [said['formal-notice'] ?? null, said['payment'] ?? null];
  return noticedOn !== null && (paidOn === null || paidOn < noticedOn);
}

/** The lines of a contract: money first, then what its badges ask. */
export function linesOfContract(row: ContractRow, stored: ContractTable): Line[] {
  const source = { kind: 'contract', id: row.id } as const;
  const line = (kind: Line['kind'], facts: Facts, legal: Line['legal'] = null): Line => ({
    ...{ id: `${kind}:${row.id}`, kind, legal, source },
    facts: { ...named(row), ...facts },
  });
  return [
    ...(isUnpaid(stored) ? [line('unpaid', { suspendedOn: stored.suspendedOn })] : []),
    ...row.badges.flatMap((badge) => {
      switch (badge.kind) {
        case 'not-renewed':
        case 'to-renew':
          return [line(badge.kind, { days: badge.days, dueOn: row.dueOn }, row.nextLegal)];
        case 'quote-sent':
          return [line('quote-sent', { days: badge.days, quoteSentOn: row.quoteSentOn })];
        default:
          return [];
      }
    }),
  ];
}

type Claim = Awaited<ReturnType<typeof openClaims>>[number];

/** One line for a claim: that it must be declared, else that it is open. */
export function lineOfClaim(claim: Claim, at: { today: DateOnly; region: HolidayRegion }): Line {
  const { id, status, lastActionOn, occurredOn } = claim;
  const kind = claim.kind as ClaimKind;
  const knownOn = claim.knownOn as DateOnly | null;
  const isUndeclared = status === 'DECLARE' && claim.declaredOn === null;
  const days = diffDays(lastActionOn as DateOnly, at.today);
  const limitOn = isUndeclared ? declarationLimitOf({ kind, knownOn }, at.region) : null;
  return {
    id: `claim:${id}`,
    kind: isUndeclared ? 'claim-undeclared' : 'claim-open',
    facts: { kind, number: claim.number, status, occurredOn, days, limitOn },
    legal: null,
    source: { kind: 'claim', id: id as never },
  };
}
