/** @file The delays that run from what happened to a contract, a claim or a complaint. */
import type { DateOnly } from '../../../kernel/date-only.ts';
import type { HolidayRegion } from '../../../kernel/holidays.ts';
import { type Facts, resolveDelay } from './delay.ts';
import { type DelayCode, type DelayKind, delayRules, type KnownDelayRule } from './rules/delay-rules.ts';
import { type Citation, isInForce } from './rules/rule.ts';
import { lastBusinessDay } from './working-days.ts';

export interface LegalDelay {
  readonly rule: DelayCode;
  readonly kind: DelayKind;
  readonly citation: Citation;
  /** `earliest`: the first day; `latest`: the last one, inclusive; `moment`: the day it happens. */
  readonly on: DateOnly;
  /** Civil time of a moment, null for a whole day. */
  readonly time: '00:00' | '12:00' | null;
  /** For `latest`: the same day, or the business day before it. */
  readonly adviseOn: DateOnly;
}

export interface DelayAt {
  readonly region: HolidayRegion;
  /** Rules to verify that the cabinet switched on. */
  readonly enabled?: ReadonlySet<DelayCode>;
}

const isOn = (rule: KnownDelayRule, { enabled }: DelayAt): boolean =>
  rule.standing === 'verified' || enabled?.has(rule.code) === true;

function delayOf(rule: KnownDelayRule, facts: Facts, at: DelayAt): LegalDelay | null {
  const from = facts[rule.delay.from as keyof Facts] ?? null;
  const on = resolveDelay(rule.delay, facts, at.region);
  if (from === null || on === null || !isOn(rule, at) || !isInForce(rule, from, from)) return null;
  const { code, kind, citation, at: time = null } = rule;
  const adviseOn = kind === 'latest' ? lastBusinessDay(on, at.region) : on;
  return { rule: code, kind, citation, on, time, adviseOn };
}

/** Every delay that the known facts start, in the order of the table; the law is that of the day of the fact. */
export const legalDelays = (facts: Facts, at: DelayAt): LegalDelay[] =>
  delayRules.flatMap((rule) => delayOf(rule, facts, at) ?? []);

/** One delay by its code; null while its fact is not known, or the rule is off. */
export function legalDelay(code: DelayCode, facts: Facts, at: DelayAt): LegalDelay | null {
  const rule = delayRules.find((known) => known.code === code);
  return rule ? delayOf(rule, facts, at) : null;
}

export type ClaimKind = 'ordinary' | 'theft' | 'livestock' | 'disaster';

const CLAIM_RULE: Readonly<Record<ClaimKind, { readonly code: DelayCode; readonly fact: keyof Facts }>> = {
  ordinary: { code: 'CLAIM_DECLARATION', fact: 'claim-known' },
  theft: { code: 'THEFT_DECLARATION', fact: 'theft-known' },
  livestock: { code: 'LIVESTOCK_DECLARATION', fact: 'livestock-loss-known' },
  disaster: { code: 'DISASTER_DECLARATION', fact: 'disaster-order' },
};

/**
 * The last day to declare a claim. A contract may give more than the law, never less.
 * @param knownOn the day the client knew of it; of a disaster, the publication of the order
 * @param contractEndOn the last day by the contract's own delay, null where it says nothing
 */
export function claimDeclarationLimit(
  kind: ClaimKind,
  knownOn: DateOnly,
  contractEndOn: DateOnly | null,
  at: DelayAt,
): DateOnly | null {
  const { code, fact } = CLAIM_RULE[kind];
  const byLaw = legalDelay(code, { [fact]: knownOn }, at)?.on ?? null;
  if (byLaw === null || contractEndOn === null) return byLaw ?? contractEndOn;
  return contractEndOn > byLaw ? contractEndOn : byLaw;
}
