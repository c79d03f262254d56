/** @file Contracts and quotes of a generated client, around the day that stands for today. */
import { defaultsOf, hasRenewals, traitsOf, type Branch } from '#shared/features/contract/branches.ts';
import { addDays, addMonths, addYears, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { emptyContract } from '#main/db/empty-rows.ts';
import type { ContractPartyTable, ContractTable } from '#main/db/schema.ts';
import { dayOf, inChargeOf, instantOf, pastMs } from '../memo/memo-draw.ts';
import { insurerRanksOf, sharesOf } from './branch-figures.ts';
import { laterOf, noRows, type ContractDraw, type ContractRows, type Insured } from './contract-draw.ts';
import { PRODUCTS } from './contract-texts.ts';
import { claimsOfContract } from './sample-claims.ts';
import { riskOf } from './sample-risks.ts';
import { mainDueOf, missedDueOf, oldestOf, periodsOf, type Terms } from './sample-terms.ts';

/** How many of each kind of life a client's contracts have. */
const COUNTS = [[1, 36], [2, 30], [3, 18], [4, 9], [5, 4], [6, 3]] as const; // prettier-ignore

type Life = 'running' | 'missed' | 'ended' | 'ending' | 'suspended' | 'without-effect' | 'quote';

const LIVES: readonly (readonly [Life, number])[] = [['running', 77], ['ended', 13], ['quote', 5], ['missed', 1.6], ['ending', 1.6], ['suspended', 1.2], ['without-effect', 0.6]]; // prettier-ignore

/** What is left of them: quotes of prospects, what former clients had, what heirs will have to decide on. */
function livesOf({ random }: ContractDraw, stage: string): Life[] {
  const count = random.share(COUNTS);
  if (stage === 'CLIENT') return Array.from({ length: count }, () => random.share(LIVES));
  if (stage === 'PROSPECT' || stage === 'PERDU') return random.chance(40) ? ['quote'] : [];
  const life = stage === 'DECEDE' ? 'running' : 'ended';
  return Array.from({ length: Math.min(count, 2) }, () => life);
}

const POLICY_STYLES: readonly ((digits: (count: number) => string) => string)[] = [
  (digits) => `HZ${digits(7)}`,
  (digits) => `0${digits(8)}`,
  (digits) => `PF-${digits(4)}-${digits(3)}`,
  (digits) => `${digits(4)}-L`,
  (digits) => `${digits(3)} ${digits(3)} ${digits(3)}`,
];

function policyOf({ random, insurerIds, wholesalerIds }: ContractDraw, branch: Branch) {
  const rank = random.pickUneven(insurerRanksOf(branch));
  const isProvisional = random.chance(3);
  const style = POLICY_STYLES[rank] ?? ((digits) => digits(9));
  return {
    insurerId: insurerIds[rank % Math.max(1, insurerIds.length)] ?? null,
    wholesalerId: wholesalerIds.length > 0 && random.chance(16) ? random.pick(wholesalerIds) : null,
    policyNumber: isProvisional ? `PROV-${random.digits(5)}` : style((count) => random.digits(count)),
    isPolicyProvisional: isProvisional ? 1 : 0,
  } as const;
}

function paymentOf({ random }: ContractDraw) {
  return {
    split: random.share([['MENSUEL', 58], ['ANNUEL', 26], ['TRIMESTRIEL', 8], ['SEMESTRIEL', 8]] as const), // prettier-ignore
    paymentMode: random.share([['PRELEVEMENT_COMPAGNIE', 72], ['CHEQUE', 10], ['VIREMENT', 8], ['PRELEVEMENT_CABINET', 6], ['CB', 4]] as const), // prettier-ignore
  };
}

function commissionOf({ random }: ContractDraw, branch: Branch) {
  if (random.chance(6)) return {};
  const basisPoints = random.pick([800, 1_000, 1_200, 1_500, 1_800, 2_000]);
  const hasFirstYear = branch.startsWith('SANTE') || branch.startsWith('PREV');
  return {
    ...{ commissionKind: 'TAUX', commissionBp: basisPoints },
    ...(hasFirstYear && random.chance(50) && { firstYearBp: 3_000 }),
  } as const;
}

/** Some months before today for most, a few in the weeks to come. */
function effectOf(draw: ContractDraw, { createdAt }: Insured['client']): DateOnly {
  const { random, today } = draw;
  if (random.chance(2)) return addDays(today, random.between(2, 40));
  const fromMs = epochMsOf(createdAt as Instant);
  const on = dayOf(pastMs(draw, Math.max(fromMs, epochMsOf(`${oldestOf(today)}T00:00:00.000Z` as Instant))));
  return laterOf(on, dayOf(fromMs));
}

/** Dates of a life: what was missed fell due a few weeks ago, a year or more after it began. */
function termsOf(draw: ContractDraw, insured: Insured, branch: Branch, life: Life): Terms {
  const { random, today } = draw;
  const { noticeMonths } = defaultsOf(branch);
  const usual = traitsOf(branch).usualDue;
  const effectiveOn = effectOf(draw, insured.client);
  const base = { branch, noticeMonths, renewedBefore: addDays(today, 1) };
  if (usual === 'fixed-end') {
    const fixedEndOn =
      branch === 'DO' ? addYears(effectiveOn, 10) : addDays(effectiveOn, random.between(6, 30));
    return { ...base, effectiveOn, mainDue: null, fixedEndOn };
  }
  if (!hasRenewals(branch)) return { ...base, effectiveOn, mainDue: null, fixedEndOn: null };
  if (life === 'missed') {
    const days = random.between(1, 40);
    const mainDue = missedDueOf(today, days);
    const startOn = addYears(addDays(today, -days), -random.between(1, 4));
    return { ...base, effectiveOn: startOn, mainDue, fixedEndOn: null, renewedBefore: addDays(today, -days) };
  }
  // A few are renewed weeks ahead.
  const ahead = random.chance(7) ? random.between(10, 60) : 0;
  const mainDue = mainDueOf(random, effectiveOn);
  return { ...base, effectiveOn, mainDue, fixedEndOn: null, renewedBefore: addDays(today, 1 + ahead) };
}

const REASONS = ['ECHEANCE', 'HAMON_RIA', 'CHATEL', 'VENTE', 'REMPLACEMENT', 'CHANGEMENT_SITUATION', 'NON_PAIEMENT', 'COMPAGNIE_ECHEANCE'] as const; // prettier-ignore

function terminationOf({ random }: ContractDraw, effectiveOn: DateOnly): Partial<ContractTable> {
  const reason = random.pickUneven(REASONS);
  const isInsurer = reason === 'COMPAGNIE_ECHEANCE' || reason === 'NON_PAIEMENT';
  const notifiedOn = addDays(effectiveOn, -random.between(20, 75));
  return {
    ...{ terminationReason: reason, terminationBy: isInsurer ? 'COMPAGNIE' : 'CLIENT' },
    ...{
      terminationNotifiedOn: notifiedOn,
      terminationReceivedOn: addDays(notifiedOn, random.between(1, 4)),
    },
    terminationEffectiveOn: effectiveOn,
  };
}

/** What the stored status says of a life, from the periods that it went through. */
function stateOf(
  draw: ContractDraw,
  life: Life,
  { effectiveOn, fixedEndOn }: Terms,
  dueOn: DateOnly | null,
): Partial<ContractTable> {
  const { random, today } = draw;
  if (effectiveOn > today) return { status: 'EN_COURS' };
  switch (life) {
    case 'ended': {
      const on = laterOf(addDays(today, -random.between(1, 500)), addDays(effectiveOn, 1));
      return { status: 'RESILIE', ...terminationOf(draw, on > today ? today : on) };
    }
    case 'ending': {
      const endOn = dueOn !== null && dueOn > today ? dueOn : addMonths(today, 1);
      return { status: 'RESILIE', ...terminationOf(draw, endOn) };
    }
    case 'suspended': {
      const suspensionReason = random.share([['NON_PAIEMENT', 60], ['VENTE', 40]] as const); // prettier-ignore
      const suspendedOn = laterOf(addDays(today, -random.between(2, 60)), effectiveOn);
      return { status: 'SUSPENDU', suspensionReason, suspendedOn };
    }
    case 'without-effect':
      return { status: 'SANS_EFFET' };
    default:
      // A fixed term that was reached is closed by then, most of the time.
      return fixedEndOn !== null && fixedEndOn < today && random.chance(95)
        ? { status: 'TERMINE' }
        : { status: 'EN_COURS' };
  }
}

function partiesOf(
  { random, todayMs }: ContractDraw,
  row: ContractTable,
  { family }: Insured,
): ContractPartyTable[] {
  const party = (
    role: ContractPartyTable['role'],
    who: Partial<ContractPartyTable>,
    position: number,
  ): ContractPartyTable => ({
    ...{ id: random.uuid(todayMs), contractId: row.id, clientId: row.clientId, role, position },
    ...{ partyClientId: null, familyMemberId: null, name: '', deletedAt: null, ...who },
  });
  const partner = family.find(({ linkedClientId }) => linkedClientId !== null);
  if (row.branch.startsWith('SANTE')) {
    return family.map(({ id }, position) => party('ASSURE', { familyMemberId: id }, position));
  }
  if (row.branch === 'AUTO' && partner !== undefined && random.chance(45)) {
    return [party('CONDUCTEUR', { partyClientId: partner.linkedClientId }, 0)];
  }
  if (row.branch === 'MRH' && partner !== undefined && random.chance(50)) {
    return [party('CO_SOUSCRIPTEUR', { partyClientId: partner.linkedClientId }, 0)];
  }
  return [];
}

function headOf(draw: ContractDraw, insured: Insured, branch: Branch, from: DateOnly): ContractTable {
  const { random, todayMs } = draw;
  const { client } = insured;
  const beganMs = epochMsOf(`${from}T09:00:00.000Z` as Instant);
  const createdMs = Math.max(epochMsOf(client.createdAt as Instant), Math.min(beganMs, todayMs - 7_200_000));
  const managerId = inChargeOf(draw, client.managerId);
  return {
    ...emptyContract(random.uuid(todayMs), client.id, instantOf(createdMs)),
    ...{ branch, product: random.pick(PRODUCTS[branch] ?? ['']), createdById: managerId },
    ...{ risk: JSON.stringify(riskOf(random, branch, insured, from)), managerId },
    isProfessional: client.kind === 'PARTICULIER' ? 0 : 1,
    ...{ ...paymentOf(draw), ...commissionOf(draw, branch) },
  };
}

/** Written this autumn or never sent; most without an answer yet. */
function addQuote(draw: ContractDraw, insured: Insured, branch: Branch, rows: ContractRows): void {
  const { random, today } = draw;
  const madeOn = laterOf(
    addDays(today, -random.between(1, 48)),
    dayOf(epochMsOf(insured.client.createdAt as Instant)),
  );
  const isSent = random.chance(80);
  const policy = { ...policyOf(draw, branch), policyNumber: '', isPolicyProvisional: 0 } as const;
  const outcome = random.share([[null, 76], ['REFUSE', 14], ['PERIME', 10]] as const); // prettier-ignore
  const row: ContractTable = {
    ...{ ...headOf(draw, insured, branch, madeOn), ...policy },
    ...{ isTacit: defaultsOf(branch).hasTacitRenewal ? 1 : 0, noticeMonths: defaultsOf(branch).noticeMonths },
    ...(isSent && { quoteSentOn: madeOn, quoteOutcome: outcome }),
    ...(isSent && random.chance(30) && { quoteExpiresOn: addDays(madeOn, random.pick([30, 45, 60])) }),
  };
  const terms = {
    branch,
    effectiveOn: madeOn,
    mainDue: null,
    fixedEndOn: null,
    noticeMonths: 0,
    renewedBefore: madeOn,
  };
  rows.contracts.push(row);
  rows.periods.push(...periodsOf(draw, row, terms));
}

function addContract(
  draw: ContractDraw,
  insured: Insured,
  { life, branch }: { readonly life: Life; readonly branch: Branch },
  rows: ContractRows,
): void {
  const terms = termsOf(draw, insured, branch, life);
  const head = { ...headOf(draw, insured, branch, terms.effectiveOn), ...policyOf(draw, branch) };
  const periods = periodsOf(draw, head, terms);
  const dueOn = (periods.at(-1)?.endOn ?? null) as DateOnly | null;
  const row: ContractTable = {
    ...head,
    ...{ effectiveOn: terms.effectiveOn, mainDue: terms.mainDue, fixedEndOn: terms.fixedEndOn, dueOn },
    ...{
      signedOn: addDays(terms.effectiveOn, -draw.random.between(0, 20)),
      noticeMonths: terms.noticeMonths,
    },
    isTacit: defaultsOf(branch).hasTacitRenewal ? 1 : 0,
    ...stateOf(draw, life, terms, dueOn),
  };
  rows.contracts.push(row);
  rows.periods.push(...periods);
  rows.parties.push(...partiesOf(draw, row, insured));
  const { claims, steps } = claimsOfContract(draw, row);
  rows.claims.push(...claims);
  rows.steps.push(...steps);
}

/** @param asked as many contracts as one client ever has: for measures */
export function contractsOf(draw: ContractDraw, insured: Insured, asked?: number): ContractRows {
  const rows = noRows();
  const { random } = draw;
  const lives =
    asked === undefined
      ? livesOf(draw, insured.client.stage)
      : Array.from({ length: asked }, () => random.share(LIVES));
  for (const life of lives) {
    const branch = random.share(sharesOf(insured.client.kind));
    if (life === 'quote') addQuote(draw, insured, branch, rows);
    else addContract(draw, insured, { life, branch }, rows);
  }
  return rows;
}
