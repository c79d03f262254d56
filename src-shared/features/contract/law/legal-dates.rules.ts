/**
 * @file Who may end a contract, from when, until when and with what effect: the tables of `rules/` applied to a contract,
 * the facts typed about it and today. Nothing is known here of any article: a change of law is a change of row.
 */
import { addDays, addMonths, type DateOnly } from '../../../kernel/date-only.ts';
import type { HolidayRegion } from '../../../kernel/holidays.ts';
import { type ClientKind, isPersonKind } from '../../../kernel/person.ts';
import { anchorsOf, type LegalContract } from './anchors.ts';
import { type Anchors, type Delay, type Facts, resolveDelay } from './delay.ts';
import { holderOf } from './holder.ts';
import { type Citation, isInForce } from './rules/rule.ts';
import type { Party, TerminationReason } from './rules/termination-reasons.ts';
import type { DutyCode, RemarkCode } from './rules/way-out.ts';
import { type KnownWayOut, type WayCode, waysOut } from './rules/ways-out.ts';
import { lastBusinessDay } from './working-days.ts';

/** Whose contract it is, and what is known to have happened. */
export interface LegalSituation {
  readonly clientKind: ClientKind;
  /** Null while nobody has said. */
  readonly isForProfession: boolean | null;
  readonly facts: Facts;
}

export interface LegalAt {
  /** The civil date in the cabinet's zone. */
  readonly today: DateOnly;
  /** Whose bank holidays close the post. */
  readonly region: HolidayRegion;
  /** Rules to verify that the cabinet switched on. */
  readonly enabled?: ReadonlySet<WayCode>;
}

/** `unverified`: a rule that is switched off, shown without dates so that nobody believes it forgotten. */
export type LegalState = 'open' | 'later' | 'closed' | 'unverified';

export interface LegalDuty {
  readonly code: DutyCode;
  readonly by: DateOnly | null;
}

export interface LegalDate {
  readonly rule: WayCode;
  readonly by: Party;
  readonly reason: TerminationReason;
  readonly citation: Citation;
  readonly state: LegalState;
  /** First day to act; null: from the beginning. */
  readonly opensOn: DateOnly | null;
  /** Last day to post, inclusive; null: at any time. Never moved, whatever day it is. */
  readonly limitOn: DateOnly | null;
  /** The limit, or the business day before it when the post is closed; never before today while it is open. */
  readonly adviseOn: DateOnly | null;
  /** First day without cover if one acts today, or on the first day when it is not yet open; null: not known. */
  readonly effectOn: DateOnly | null;
  readonly refundOn: DateOnly | null;
  readonly duties: readonly LegalDuty[];
  readonly remarks: readonly RemarkCode[];
}

/** A letter posted today is presumed received on the next day. */
const POST_DAYS = 1;

const later = (a: DateOnly | null, b: DateOnly): DateOnly => (a !== null && a > b ? a : b);

const isAlive = ({ status }: LegalContract): boolean =>
  status === 'A_VENIR' || status === 'EN_COURS' || status === 'SUSPENDU';

const lastsOverAMonth = ({ fixedEndOn, effectiveOn }: LegalContract): boolean =>
  fixedEndOn === null || addDays(fixedEndOn, 1) > addMonths(effectiveOn, 1);

/** Whether a row speaks of such a contract, whatever the dates. */
function concerns(way: KnownWayOut, contract: LegalContract, situation: LegalSituation): boolean {
  const holder = holderOf({ branch: contract.branch, ...situation });
  return (
    way.branches.includes(contract.branch) &&
    way.holders.includes(holder) &&
    (way.isTacitOnly !== true || contract.hasTacitRenewal) &&
    (way.isForPersons !== true || isPersonKind(situation.clientKind)) &&
    (way.isForLastingCover !== true || lastsOverAMonth(contract))
  );
}

const isKnown = (delay: Delay | null, anchors: Anchors): boolean =>
  delay === null || (anchors[delay.from] ?? null) !== null;

export interface Letter {
  readonly postedOn: DateOnly;
  readonly receivedOn: DateOnly;
}

/** First day without cover: the latest of the row's dates; null where one of them is not known, or there is none. */
function effectOf(way: KnownWayOut, anchors: Anchors, region: HolidayRegion): DateOnly | null {
  const dates = way.effect.map((delay) => resolveDelay(delay, anchors, region));
  const known = dates.filter((date) => date !== null);
  return known.length < dates.length ? null : (known.sort().at(-1) ?? null);
}

function stateOf(opensOn: DateOnly | null, limitOn: DateOnly | null, today: DateOnly): LegalState {
  if (limitOn !== null && limitOn < today) return 'closed';
  return opensOn !== null && opensOn > today ? 'later' : 'open';
}

const headOf = ({ code, by, reason, citation, remarks }: KnownWayOut) => ({
  rule: code,
  by,
  reason,
  citation,
  remarks,
});

const unverified = (way: KnownWayOut): LegalDate => ({
  ...headOf(way),
  state: 'unverified',
  opensOn: null,
  limitOn: null,
  adviseOn: null,
  effectOn: null,
  refundOn: null,
  duties: [],
});

const withLetter = (anchors: Anchors, { postedOn, receivedOn }: Letter): Anchors => ({
  ...anchors,
  posting: postedOn,
  receipt: receivedOn,
});

function datesOf(way: KnownWayOut, anchors: Anchors, { today, region }: LegalAt): LegalDate {
  const resolve = (delay: Delay | null | undefined, known: Anchors): DateOnly | null =>
    delay ? resolveDelay(delay, known, region) : null;
  const opensOn = resolve(way.opens, anchors);
  const limitOn = resolve(way.limit, anchors);
  const state = stateOf(opensOn, limitOn, today);
  const isClosed = state === 'closed';
  const postedOn = later(opensOn, today);
  const letter = withLetter(anchors, { postedOn, receivedOn: addDays(postedOn, POST_DAYS) });
  const effectOn = isClosed ? null : effectOf(way, letter, region);
  const openDay = limitOn === null ? null : lastBusinessDay(limitOn, region);
  return {
    ...headOf(way),
    state,
    opensOn,
    limitOn,
    adviseOn: openDay === null || isClosed ? openDay : later(openDay, postedOn),
    effectOn,
    refundOn: isClosed ? null : resolve(way.refund, { ...letter, effect: effectOn }),
    duties: way.duties.map(({ code, by }) => ({ code, by: resolve(by, anchors) })),
  };
}

/** Every way out of a contract that the tables know, in their order. Empty for a quote and for what is over. */
export function legalDates(contract: LegalContract, situation: LegalSituation, at: LegalAt): LegalDate[] {
  const { terminationEffectiveOn: endsOn } = contract;
  if (!isAlive(contract) || (endsOn !== null && endsOn <= at.today)) return [];
  const anchors: Anchors = { ...situation.facts, ...anchorsOf(contract, at.today) };
  const signedOn = contract.signedOn ?? contract.effectiveOn;
  return waysOut
    .filter((way) => concerns(way, contract, situation) && isInForce(way, at.today, signedOn))
    .flatMap((way) => {
      if (way.standing === 'to-verify' && at.enabled?.has(way.code) !== true) return [unverified(way)];
      if (!isKnown(way.opens, anchors) || !isKnown(way.limit, anchors)) return [];
      const dates = datesOf(way, anchors, at);
      const isForgotten = way.isForgottenOnceClosed === true && dates.state === 'closed';
      // A planned end leaves only what would end the contract sooner.
      const isTooLate = endsOn !== null && dates.effectOn !== null && dates.effectOn >= endsOn;
      return isForgotten || isTooLate ? [] : [dates];
    });
}

/**
 * First day without cover of a letter that was really posted and received, under one rule: what « Résilier » proposes.
 * Null where the text gives none, or a day is missing (the lender's answer).
 */
export function effectOfLetter(
  rule: WayCode,
  contract: LegalContract,
  facts: Facts,
  at: { readonly letter: Letter; readonly region: HolidayRegion },
): DateOnly | null {
  const way = waysOut.find(({ code }) => code === rule);
  if (!way) return null;
  const anchors = { ...facts, ...anchorsOf(contract, at.letter.postedOn) };
  return effectOf(way, withLetter(anchors, at.letter), at.region);
}

const earliest = (dates: readonly LegalDate[], key: 'limitOn' | 'opensOn'): LegalDate | null =>
  dates.reduce<LegalDate | null>(
    (first, date) => (first === null || (date[key] ?? '') < (first[key] ?? '') ? date : first),
    null,
  );

/**
 * The one line of a tab or of a list, among what the client may do: at any time, else before the nearest limit, else
 * from the nearest opening, else the limit that is over.
 */
export function headlineOf(dates: readonly LegalDate[]): LegalDate | null {
  const own = dates.filter(({ by }) => by === 'client');
  const inState = (state: LegalState) => own.filter((date) => date.state === state);
  const open = inState('open');
  return (
    open.find(({ limitOn }) => limitOn === null) ??
    earliest(open, 'limitOn') ??
    earliest(inState('later'), 'opensOn') ??
    earliest(inState('closed'), 'limitOn')
  );
}

/** A contract that may be left at any time has no last day to remember: no task is made of its limit. */
export const isLimitMoot = (dates: readonly LegalDate[]): boolean =>
  dates.some(({ by, state, limitOn }) => by === 'client' && state === 'open' && limitOn === null);
