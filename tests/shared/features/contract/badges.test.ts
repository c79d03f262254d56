/** @file The badges of a contract's line, case by case; what counts as running and as over. Today: 24 November 2026. */
import { describe, expect, it } from 'vitest';
import {
  badgesOf,
  DEFAULT_HORIZONS,
  hasContradictoryDates,
  isEnded,
  isRunning,
  quoteLastOn,
  type ContractFacts,
} from '#shared/features/contract/state/badge.rules.ts';
import { ContractBadge } from '#shared/features/contract/state/contract-state.ts';
import { d } from './contract-rows.ts';

type Dated =
  'effectiveOn' | 'fixedEndOn' | 'dueOn' | 'terminationEffectiveOn' | 'quoteSentOn' | 'quoteExpiresOn';
type Row = Partial<Omit<ContractFacts, Dated>> & { readonly [F in Dated]?: string | null };

const TODAY = d('2026-11-24');
const day = (text: string | null | undefined) => (text ? d(text) : null);

/** A car insured since 2020, due on 1 May 2027: nothing to say. */
const facts = (row: Row): ContractFacts => ({
  status: row.status ?? 'EN_COURS',
  branch: row.branch ?? 'AUTO',
  effectiveOn: row.effectiveOn === undefined ? d('2020-05-01') : day(row.effectiveOn),
  fixedEndOn: day(row.fixedEndOn),
  isTacit: row.isTacit ?? true,
  dueOn: row.dueOn === undefined ? d('2027-05-01') : day(row.dueOn),
  suspensionReason: row.suspensionReason ?? null,
  terminationEffectiveOn: day(row.terminationEffectiveOn),
  quoteSentOn: day(row.quoteSentOn),
  quoteExpiresOn: day(row.quoteExpiresOn),
  quoteOutcome: row.quoteOutcome ?? null,
});

const DEVIS: Row = { status: 'DEVIS', effectiveOn: null, dueOn: null };
const RESILIE: Row = { status: 'RESILIE' };

describe('the badges of a line', () => {
  it.each<readonly [why: string, row: Row, badges: readonly object[]]>([
    ['a due date far away says nothing', {}, []],
    ['EC-03 90 days ahead', { dueOn: '2027-02-22' }, [{ kind: 'to-renew', days: 90 }]],
    ['EC-03 91 days ahead', { dueOn: '2027-02-23' }, []],
    ['EC-01 due today', { dueOn: '2026-11-24' }, [{ kind: 'to-renew', days: 0 }]],
    ['EC-02 due yesterday', { dueOn: '2026-11-23' }, [{ kind: 'not-renewed', days: 1 }]],
    ['EC-20 nothing falls due', { branch: 'PER', dueOn: null }, []],
    [
      'EC-10 ends before it begins',
      { effectiveOn: '2026-02-02', fixedEndOn: '2026-02-01' },
      [{ kind: 'anomaly' }],
    ],
    [
      'signed, not begun',
      { status: 'A_VENIR', effectiveOn: '2026-12-01' },
      [{ kind: 'starts', effectiveOn: '2026-12-01' }],
    ],
    [
      'stored as running, not begun',
      { effectiveOn: '2026-11-25' },
      [{ kind: 'starts', effectiveOn: '2026-11-25' }],
    ],
    ['begins today', { status: 'A_VENIR', effectiveOn: '2026-11-24' }, []],
    [
      'EC-12 an end is planned, nothing is due before',
      { ...RESILIE, dueOn: '2026-12-01', terminationEffectiveOn: '2026-12-31' },
      [{ kind: 'termination-planned', effectiveOn: '2026-12-31' }],
    ],
    [
      'EC-12 planned while it is stored as running',
      { dueOn: '2027-01-01', terminationEffectiveOn: '2026-12-31' },
      [{ kind: 'termination-planned', effectiveOn: '2026-12-31' }],
    ],
    [
      'planned after a due date',
      { dueOn: '2026-12-01', terminationEffectiveOn: '2026-12-31' },
      [
        { kind: 'to-renew', days: 7 },
        { kind: 'termination-planned', effectiveOn: '2026-12-31' },
      ],
    ],
    [
      'EC-13 ends today',
      { ...RESILIE, terminationEffectiveOn: '2026-11-24' },
      [{ kind: 'terminated', effectiveOn: '2026-11-24' }],
    ],
    [
      'EC-14 ended, its due date is over',
      { ...RESILIE, dueOn: '2025-06-01', terminationEffectiveOn: '2025-06-01' },
      [{ kind: 'terminated', effectiveOn: '2025-06-01' }],
    ],
    ['ended, nobody knows when', RESILIE, [{ kind: 'terminated', effectiveOn: null }]],
    [
      'suspended and due',
      { status: 'SUSPENDU', suspensionReason: 'NON_PAIEMENT', dueOn: '2026-12-01' },
      [
        { kind: 'to-renew', days: 7 },
        { kind: 'suspended', reason: 'NON_PAIEMENT' },
      ],
    ],
    [
      'sold: waits for its owner',
      { status: 'SUSPENDU', suspensionReason: 'VENTE', dueOn: '2026-12-01' },
      [{ kind: 'suspended', reason: 'VENTE' }],
    ],
    [
      'its term was reached',
      { status: 'TERMINE', dueOn: '2026-06-01' },
      [{ kind: 'finished', endedOn: '2026-06-01' }],
    ],
    [
      'its term was reached, with the day it ended',
      { status: 'TERMINE', dueOn: '2026-06-01', terminationEffectiveOn: '2026-05-01' },
      [{ kind: 'finished', endedOn: '2026-05-01' }],
    ],
    ['EC-49 replaced', { status: 'REMPLACE', dueOn: '2026-11-20' }, [{ kind: 'replaced' }]],
    ['never took effect', { status: 'SANS_EFFET', dueOn: '2026-11-20' }, [{ kind: 'without-effect' }]],
    ['a quote that has not left', DEVIS, [{ kind: 'quote-draft' }]],
    ['a quote that left today', { ...DEVIS, quoteSentOn: '2026-11-24' }, [{ kind: 'quote-sent', days: 0 }]],
    ['a quote on its last day', { ...DEVIS, quoteSentOn: '2026-10-25' }, [{ kind: 'quote-sent', days: 30 }]],
    ['a quote the day after', { ...DEVIS, quoteSentOn: '2026-10-24' }, [{ kind: 'quote-lapsed', days: 1 }]],
    [
      'EC-18 a quote of 45 days',
      { ...DEVIS, quoteSentOn: '2026-10-10', dueOn: '2026-11-20' },
      [{ kind: 'quote-lapsed', days: 15 }],
    ],
    [
      'a quote with a day of its own',
      { ...DEVIS, quoteSentOn: '2026-10-10', quoteExpiresOn: '2026-11-24' },
      [{ kind: 'quote-sent', days: 45 }],
    ],
    [
      'a quote that expires and has not left',
      { ...DEVIS, quoteExpiresOn: '2026-11-01' },
      [{ kind: 'quote-draft' }],
    ],
    [
      'a quote said to be lapsed before its day',
      { ...DEVIS, quoteSentOn: '2026-11-20', quoteOutcome: 'PERIME' },
      [{ kind: 'quote-lapsed', days: 0 }],
    ],
    [
      'a quote that was refused',
      { ...DEVIS, quoteSentOn: '2026-11-20', quoteOutcome: 'REFUSE' },
      [{ kind: 'quote-refused' }],
    ],
  ])('%s', (_why, row, badges) => {
    const found = badgesOf(facts(row), DEFAULT_HORIZONS, TODAY);
    expect(found).toEqual(badges);
    // What main derives is what the window accepts.
    expect(found.map((badge) => ContractBadge.parse(badge))).toEqual(badges);
  });

  it('follow the horizon of their branch, else that of the cabinet', () => {
    const horizons = { days: 60, byBranch: { AUTO: 120 } };
    const due = facts({ dueOn: '2027-03-24' });
    expect(badgesOf(due, horizons, TODAY)).toEqual([{ kind: 'to-renew', days: 120 }]);
    expect(badgesOf({ ...due, branch: 'MRH' }, horizons, TODAY)).toEqual([]);
  });
});

describe('what runs', () => {
  it.each<readonly [why: string, row: Row, runs: boolean]>([
    ['in force', {}, true],
    ['begins today', { effectiveOn: '2026-11-24' }, true],
    ['begins tomorrow', { effectiveOn: '2026-11-25' }, false],
    ['has no first day', { effectiveOn: null }, false],
    ['signed, its day has come', { status: 'A_VENIR', effectiveOn: '2026-11-01' }, true],
    ['suspended: its premium is owed', { status: 'SUSPENDU' }, true],
    ['ends tomorrow', { ...RESILIE, terminationEffectiveOn: '2026-11-25' }, true],
    ['ends today', { ...RESILIE, terminationEffectiveOn: '2026-11-24' }, false],
    ['ended, nobody knows when', RESILIE, false],
    ['running, its end is planned', { terminationEffectiveOn: '2026-11-25' }, true],
    ['running, its end has come', { terminationEffectiveOn: '2026-11-24' }, false],
    ['a quote', { status: 'DEVIS' }, false],
    ['its term was reached', { status: 'TERMINE' }, false],
    ['replaced', { status: 'REMPLACE' }, false],
  ])('%s', (_why, row, runs) => {
    expect(isRunning(facts(row), TODAY)).toBe(runs);
  });
});

describe('what is over', () => {
  it.each(['terminated', 'finished', 'replaced', 'without-effect', 'quote-refused', 'quote-lapsed'])(
    'is grey: %s',
    (kind) => {
      expect(isEnded([{ kind } as ContractBadge])).toBe(true);
    },
  );
  it.each([
    'to-renew',
    'not-renewed',
    'suspended',
    'termination-planned',
    'starts',
    'quote-sent',
    'quote-draft',
    'anomaly',
  ])('is not grey: %s', (kind) => {
    expect(isEnded([{ kind } as ContractBadge])).toBe(false);
  });
  it('nothing to say is not grey', () => {
    expect(isEnded([])).toBe(false);
  });
});

describe('dates', () => {
  it('of a quote: its own last day, else thirty days from when it left', () => {
    expect(quoteLastOn({ quoteSentOn: d('2026-10-25'), quoteExpiresOn: null })).toBe('2026-11-24');
    expect(quoteLastOn({ quoteSentOn: d('2026-10-25'), quoteExpiresOn: d('2026-11-01') })).toBe('2026-11-01');
    expect(quoteLastOn({ quoteSentOn: null, quoteExpiresOn: null })).toBeNull();
  });

  it('contradict each other only where an end comes before the first day', () => {
    expect(hasContradictoryDates(facts({ fixedEndOn: '2020-04-30' }))).toBe(true);
    expect(hasContradictoryDates(facts({ fixedEndOn: '2020-05-01' }))).toBe(false);
    expect(hasContradictoryDates(facts({ effectiveOn: null, fixedEndOn: '2020-04-30' }))).toBe(false);
    expect(hasContradictoryDates(facts({}))).toBe(false);
  });
});
