import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTRACT_STATUSES,
  DEFAULT_HORIZON_DAYS,
  dueOfState,
  dueOnOf,
  HorizonDays,
  horizonDaysOf,
  isGreyed,
  type RenewalState,
  renewalStateOf,
  SUSPENSION_REASONS,
} from '#shared/features/contract/state/renewal-state.rules.ts';
import { renewalStateLabel } from '#shared/features/contract/state/renewal-state.labels.ts';
import { addDays, dateOfDayNumber } from '#shared/kernel/date-only.ts';
import { d, renewalContract, type RenewalRow } from './contract-rows.ts';

const stateOf = (row: RenewalRow, today = '2026-11-24', horizonDays = 90): RenewalState =>
  renewalStateOf(renewalContract(row), { today: d(today), horizonDays });

type Case = readonly [why: string, row: RenewalRow, label: string, today?: string, horizonDays?: number];

/** Words as the tab shows them; ~ stands for a no-break space. */
const CASES: readonly Case[] = [
  ['EC-01 due today', { renewalOn: '2026-11-24' }, 'À renouveler aujourd’hui'],
  ['EC-02 due yesterday', { renewalOn: '2026-11-23' }, 'Non renouvelé depuis 1~jour'],
  ['rule 5 due tomorrow', { renewalOn: '2026-11-25' }, 'À renouveler dans 1~jour'],
  ['rule 5 over by 2 days', { renewalOn: '2026-11-22' }, 'Non renouvelé depuis 2~jours'],
  ['rule 5 over by a year', { renewalOn: '2025-11-24' }, 'Non renouvelé depuis 365~jours'],
  ['EC-03 90 days ahead', { renewalOn: '2027-02-22' }, 'À renouveler dans 90~jours'],
  ['EC-03 91 days ahead', { renewalOn: '2027-02-23' }, ''],
  ['EC-63 horizon of 60, 60 days', { renewalOn: '2027-01-23' }, 'À renouveler dans 60~jours', '2026-11-24', 60],
  ['EC-63 horizon of 60, 61 days', { renewalOn: '2027-01-24' }, '', '2026-11-24', 60],
  ['EC-63 horizon of 120', { renewalOn: '2027-03-24' }, 'À renouveler dans 120~jours', '2026-11-24', 120],
  ['EC-10 term before effect', { effectiveOn: '2026-02-02', fixedEndOn: '2026-02-01', hasTacitRenewal: false, renewalOn: null }, 'Anomalie~: le terme est avant la date d’effet'],
  ['EC-10 even when terminated', { status: 'RESILIE', effectiveOn: '2026-02-02', fixedEndOn: '2026-02-01' }, 'Anomalie~: le terme est avant la date d’effet'],
  ['EC-11 one day, ahead', { effectiveOn: '2026-11-30', fixedEndOn: '2026-11-30', hasTacitRenewal: false, renewalOn: null }, 'À renouveler dans 7~jours'],
  ['EC-11 one day, over', { effectiveOn: '2026-11-20', fixedEndOn: '2026-11-20', hasTacitRenewal: false, renewalOn: null }, 'Non renouvelé depuis 3~jours'],
  ['EC-12 planned before the due date', { terminationEffectiveOn: '2026-12-31' }, 'Résiliation prévue le 31/12/2026'],
  ['rule 3 planned on the due date', { terminationEffectiveOn: '2027-01-01' }, 'Résiliation prévue le 01/01/2027'],
  ['rule 3 planned after the due date', { terminationEffectiveOn: '2027-01-02' }, 'Résiliation prévue le 02/01/2027 · À renouveler dans 38~jours'],
  ['rule 3 planned after a due date that is over', { renewalOn: '2026-11-20', terminationEffectiveOn: '2026-12-20' }, 'Résiliation prévue le 20/12/2026 · Non renouvelé depuis 4~jours'],
  ['rule 3 planned, RESILIE already stored', { status: 'RESILIE', terminationEffectiveOn: '2026-12-31' }, 'Résiliation prévue le 31/12/2026'],
  ['rule 3 before 4: planned on savings', { renewalOn: null, terminationEffectiveOn: '2026-12-31' }, 'Résiliation prévue le 31/12/2026'],
  ['rule 3 planned tomorrow', { terminationEffectiveOn: '2026-11-25' }, 'Résiliation prévue le 25/11/2026'],
  ['EC-13 effective today', { terminationEffectiveOn: '2026-11-24' }, 'Résilié le 24/11/2026'],
  ['rule 2 effective yesterday', { terminationEffectiveOn: '2026-11-23' }, 'Résilié le 23/11/2026'],
  ['EC-14 terminated in 2025, due date over', { status: 'RESILIE', renewalOn: '2025-06-01', terminationEffectiveOn: '2025-06-01' }, 'Résilié le 01/06/2025'],
  ['rule 2 RESILIE without a date', { status: 'RESILIE', renewalOn: '2025-06-01' }, 'Résilié'],
  ['rule 2 suspended then terminated', { status: 'SUSPENDU', suspensionReason: 'NON_PAIEMENT', terminationEffectiveOn: '2026-11-01' }, 'Résilié le 01/11/2026'],
  ['EC-18 quote of 45 days', { status: 'DEVIS', quotedOn: '2026-10-10', renewalOn: '2026-11-01' }, 'Devis périmé (45~jours)'],
  ['R-DEVIS quote of 30 days', { status: 'DEVIS', quotedOn: '2026-10-25' }, 'Devis périmé (30~jours)'],
  ['R-DEVIS quote of 29 days', { status: 'DEVIS', quotedOn: '2026-10-26', renewalOn: '2026-11-25' }, ''],
  ['rule 1 quote without a date', { status: 'DEVIS', renewalOn: '2026-11-25' }, ''],
  ['rule 1 quote with an end is no termination', { status: 'DEVIS', terminationEffectiveOn: '2026-01-01' }, ''],
  ['rule 1 SANS_EFFET', { status: 'SANS_EFFET', renewalOn: '2026-11-23' }, ''],
  ['EC-49 REMPLACE', { status: 'REMPLACE', renewalOn: '2026-11-23' }, ''],
  ['rule 1 A_VENIR', { status: 'A_VENIR', effectiveOn: '2026-12-01', renewalOn: '2026-12-01' }, 'Effet le 01/12/2026'],
  ['rule 1 A_VENIR tomorrow', { status: 'A_VENIR', effectiveOn: '2026-11-25' }, 'Effet le 25/11/2026'],
  ['A_VENIR whose day has come', { status: 'A_VENIR', effectiveOn: '2026-11-24', renewalOn: '2027-01-01' }, 'À renouveler dans 38~jours'],
  ['EC-20 PER without a due date', { renewalOn: null }, ''],
  ['EC-20 the same, not tacit', { renewalOn: null, hasTacitRenewal: false }, ''],
  ['rule 4 before 4b', { renewalOn: null, status: 'SUSPENDU', suspensionReason: 'AUTRE' }, ''],
  ['rule 4b unpaid, due date far', { status: 'SUSPENDU', suspensionReason: 'NON_PAIEMENT', renewalOn: '2027-06-01' }, 'Suspendu (non-paiement)'],
  ['rule 4b unpaid, due date near', { status: 'SUSPENDU', suspensionReason: 'NON_PAIEMENT' }, 'Suspendu (non-paiement) · À renouveler dans 38~jours'],
  ['rule 4b unpaid, due date over', { status: 'SUSPENDU', suspensionReason: 'NON_PAIEMENT', renewalOn: '2026-11-20' }, 'Suspendu (non-paiement) · Non renouvelé depuis 4~jours'],
  ['rule 4b sold: the decision is awaited', { status: 'SUSPENDU', suspensionReason: 'VENTE' }, 'Suspendu (vente)'],
  ['rule 4b sold, due date over', { status: 'SUSPENDU', suspensionReason: 'VENTE', renewalOn: '2026-11-20' }, 'Suspendu (vente)'],
  ['rule 4b no reason known', { status: 'SUSPENDU' }, 'Suspendu (autre motif) · À renouveler dans 38~jours'],
  ['rule 5 fixed term, 37 days', { fixedEndOn: '2026-12-31', hasTacitRenewal: false, renewalOn: null }, 'À renouveler dans 38~jours'],
  ['rule 5 fixed term ends today', { fixedEndOn: '2026-11-24', hasTacitRenewal: false, renewalOn: null }, 'À renouveler dans 1~jour'],
  ['rule 5 fixed term ended yesterday', { fixedEndOn: '2026-11-23', hasTacitRenewal: false, renewalOn: null }, 'À renouveler aujourd’hui'],
  ['rule 5 fixed term ended two days ago', { fixedEndOn: '2026-11-22', hasTacitRenewal: false, renewalOn: null }, 'Non renouvelé depuis 1~jour'],
  ['rule 5 fixed term marked as over', { status: 'TERMINE', fixedEndOn: '2026-10-31', hasTacitRenewal: false, renewalOn: null }, 'Terminé le 31/10/2026'],
  ['rule 5 marked as over before its end', { status: 'TERMINE', fixedEndOn: '2026-12-31', hasTacitRenewal: false, renewalOn: null }, 'Terminé le 31/12/2026'],
  ['rule 5 tacit marked as over is not over', { status: 'TERMINE', renewalOn: '2026-11-20' }, 'Non renouvelé depuis 4~jours'],
  ['rule 5 tacit counts from the period, not the term', { fixedEndOn: '2040-01-01', renewalOn: '2027-01-01' }, 'À renouveler dans 38~jours'],
  ['rule 5 a fixed term counts from it, not the period', { fixedEndOn: '2040-01-01', hasTacitRenewal: false }, ''],
  ['rule 5 not tacit, yearly', { hasTacitRenewal: false }, 'À renouveler dans 38~jours'],
  ['rule 5 tacit without a period, with a term', { fixedEndOn: '2026-12-31', renewalOn: null }, 'À renouveler dans 38~jours'],
  ['EC-21 renewed 30 days early: the badge is gone', { renewalOn: '2028-01-01' }, '', '2026-12-02'],
  ['EC-21 flagged again a year later', { renewalOn: '2028-01-01' }, 'À renouveler dans 90~jours', '2027-10-03'],
  ['EC-21 not a day before', { renewalOn: '2028-01-01' }, '', '2027-10-02'],
  ['leap day due', { renewalOn: '2028-02-29' }, 'À renouveler aujourd’hui', '2028-02-29'],
  ['leap day over', { renewalOn: '2028-02-29' }, 'Non renouvelé depuis 1~jour', '2028-03-01'],
  ['year end', { renewalOn: '2027-01-01' }, 'À renouveler dans 1~jour', '2026-12-31'],
]; // prettier-ignore

const named = CASES.map((entry) => [entry[0], entry] as const);

describe('the badge of a contract', () => {
  it.each(named)('%s', (_why, [, row, label, today, horizonDays]) => {
    expect(renewalStateLabel(stateOf(row, today, horizonDays))).toBe(label.replaceAll('~', '\u00a0'));
  });

  it.each(named)('is grey when it is over and only then: %s', (_why, [, row, label, today, horizonDays]) => {
    expect(isGreyed(stateOf(row, today, horizonDays))).toBe(/^(?:Résilié|Terminé)/.test(label));
  });

  it('carries its data', () => {
    expect(stateOf({ renewalOn: '2026-11-20' })).toEqual({
      kind: 'not-renewed',
      dueOn: '2026-11-20',
      days: 4,
    });
    expect(stateOf({ status: 'DEVIS', quotedOn: '2026-10-10' })).toEqual({ kind: 'quote-expired', days: 45 });
    expect(
      stateOf({ status: 'TERMINE', fixedEndOn: '2026-10-31', hasTacitRenewal: false, renewalOn: null }),
    ).toEqual({
      kind: 'finished',
      on: '2026-11-01',
    });
    expect(stateOf({ status: 'RESILIE' })).toEqual({ kind: 'terminated', on: null });
    expect(stateOf({ status: 'SUSPENDU', suspensionReason: 'VENTE' })).toEqual({
      kind: 'suspended',
      reason: 'VENTE',
      due: null,
    });
  });

  it.each<readonly [RenewalRow, string | null]>([
    [{}, '2027-01-01'],
    [{ renewalOn: '2026-11-20' }, '2026-11-20'],
    [{ renewalOn: '2028-01-01' }, null],
    [{ terminationEffectiveOn: '2026-12-31' }, null],
    [{ terminationEffectiveOn: '2027-01-02' }, '2027-01-01'],
    [{ status: 'SUSPENDU', suspensionReason: 'NON_PAIEMENT' }, '2027-01-01'],
    [{ status: 'SUSPENDU', suspensionReason: 'VENTE' }, null],
    [{ status: 'SUSPENDU', suspensionReason: 'VENTE', terminationEffectiveOn: '2027-01-02' }, null],
    [{ status: 'RESILIE' }, null],
  ])('tells what is due: %j', (row, dueOn) => {
    expect(dueOfState(stateOf(row))?.dueOn ?? null).toBe(dueOn);
  });
});

describe('the horizon', () => {
  it('is the setting of the branch, or 90 days', () => {
    expect(DEFAULT_HORIZON_DAYS).toBe(90);
    expect(horizonDaysOf('AUTO', { AUTO: 60 })).toBe(60);
    expect(horizonDaysOf('MRH', { AUTO: 60 })).toBe(90);
  });
  it.each([
    [59, false],
    [60, true],
    [120, true],
    [121, false],
    [90.5, false],
  ])('of %d days: %s', (days, isFine) => {
    expect(HorizonDays.safeParse(days).success).toBe(isFine);
  });
});

describe('for any contract and any day', () => {
  const day = fc.integer({ min: 19_000, max: 22_500 }).map(dateOfDayNumber);
  const contract = fc.record({
    status: fc.constantFrom(...CONTRACT_STATUSES),
    effectiveOn: day,
    renewalOn: fc.option(day),
    fixedEndOn: fc.option(day),
    hasTacitRenewal: fc.boolean(),
    terminationEffectiveOn: fc.option(day),
    suspensionReason: fc.option(fc.constantFrom(...SUSPENSION_REASONS)),
    quotedOn: fc.option(day),
  });
  const at = fc.record({ today: day, horizonDays: fc.integer({ min: 60, max: 120 }) });

  it('never flags what is over, and counts days that are not negative', () => {
    fc.assert(
      fc.property(contract, at, (row, when) => {
        const state = renewalStateOf(row, when);
        const due = dueOfState(state);
        if (isGreyed(state)) expect(due).toBeNull();
        if (due) {
          expect(due.days).toBeGreaterThanOrEqual(0);
          expect(due.dueOn).toBe(dueOnOf(row));
          expect(due.kind === 'not-renewed').toBe(due.dueOn < when.today);
        }
        if (row.terminationEffectiveOn !== null && row.terminationEffectiveOn <= when.today)
          expect(['terminated', 'anomaly', 'none', 'quote-expired', 'starts-on']).toContain(state.kind);
      }),
    );
  });

  it('only moves forward: once red it stays red until someone acts', () => {
    fc.assert(
      fc.property(contract, at, fc.nat(400), (row, when, more) => {
        const state = renewalStateOf(row, when);
        const laterState = renewalStateOf(row, { ...when, today: addDays(when.today, more) });
        if (state.kind === 'not-renewed') expect(laterState.kind).toBe('not-renewed');
        if (state.kind === 'terminated') expect(laterState).toEqual(state);
      }),
    );
  });
});
