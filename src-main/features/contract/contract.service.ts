/** @file One contract: made, changed, thrown away. */
import type { contractApi } from '#shared/features/contract/contract.api.ts';
import { completePremium } from '#shared/features/contract/commission.rules.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import { emptyContract, emptyPeriod } from '#main/db/empty-rows.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { ContractPeriodTable, ContractTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { patched, periodEnd, withBranchDefaults, type ContractPatch } from './contract-fields.ts';
import { getLivingContract } from '#main/db/rows/living-contract.ts';
import { insertParty } from './party.service.ts';
import { periodRowsOf, policyTwins } from './contract.repository.ts';
import { warningsOf } from './contract-warnings.ts';

type Api = typeof contractApi;

/** The insurers, the person and the contract that a row names are there. */
async function assertNames(
  tx: WriteTransaction,
  row: ContractTable,
  before: ContractTable | null,
): Promise<void> {
  const check = async (
    table: 'insurer' | 'collaborator',
    column: 'insurerId' | 'wholesalerId' | 'managerId',
  ) => {
    const id = row[column];
    if (id === null || id === before?.[column]) return;
    const found = await tx.db
      .selectFrom(table)
      .select('id')
      .where('id', '=', id)
      .where('deletedAt', 'is', null)
      .executeTakeFirst();
    if (!found) fail('invalid-input', `${column} names nothing`, { fields: { [column]: 'not-found' } });
  };
  await check('insurer', 'insurerId');
  await check('insurer', 'wholesalerId');
  await check('collaborator', 'managerId');
}

const warned = async (tx: WriteTransaction, row: ContractTable) =>
  warningsOf(row, await periodRowsOf(tx.db, row.id), (await policyTwins(tx.db, row)).length > 0);

/** What was said of the amounts, the third filled in where two say it. */
function amountsOf(said: InputOf<Api['create']>['amounts']): Partial<ContractPeriodTable> {
  const { premiumHtCents: htCents = null, taxCents = null, premiumTtcCents: ttcCents = null } = said;
  const whole = completePremium({ htCents, taxCents, ttcCents });
  return {
    premiumHtCents: whole?.htCents ?? htCents,
    taxCents: whole?.taxCents ?? taxCents,
    premiumTtcCents: whole?.ttcCents ?? ttcCents,
    commissionCents: said.commissionCents ?? null,
  };
}

function newRow(context: Context, input: InputOf<Api['create']>): ContractTable {
  const { clientId, isQuote, replacesId, ...rest } = input;
  const { amounts: _amounts, parties: _parties, periodStartOn: _start, ...fields } = rest;
  const row: ContractTable = {
    ...emptyContract(context.newId(), clientId, context.clock.now()),
    ...{ replacesId, createdById: context.collaboratorId(), managerId: context.collaboratorId() },
    status: isQuote ? 'DEVIS' : 'EN_COURS',
  };
  return patched(row, withBranchDefaults(fields));
}

function firstPeriod(
  context: Context,
  row: ContractTable,
  { amounts, periodStartOn }: InputOf<Api['create']>,
): ContractPeriodTable {
  const effectOn = row.effectiveOn ?? context.today();
  const startOn = row.status === 'DEVIS' ? effectOn : (periodStartOn ?? effectOn);
  if (startOn < effectOn) {
    fail('invalid-input', 'a period before the contract', {
      fields: { periodStartOn: 'period-before-effect' },
    });
  }
  const base = { contractId: row.id, clientId: row.clientId, startOn };
  return {
    ...emptyPeriod(context.newId(), base, context.clock.now()),
    ...amountsOf(amounts),
    kind: startOn === effectOn ? 'INITIALE' : 'RENOUVELLEMENT',
    endOn: row.status === 'DEVIS' ? null : periodEnd(row, startOn),
    createdById: context.collaboratorId(),
  };
}

/** @throws AppError `invalid-input` by field, `not-found` */
export async function createContract(
  context: Context,
  input: InputOf<Api['create']>,
): Promise<ResultOf<Api['create']>> {
  const typed = newRow(context, input);
  const period = firstPeriod(context, typed, input);
  const row = { ...typed, dueOn: period.endOn };
  const { operationId, value } = await context.write({ command: 'contract.create' }, async (tx) => {
    await getLivingClient(tx, row.clientId);
    await assertNames(tx, row, null);
    if (row.replacesId !== null) await getLivingContract(tx, row.replacesId);
    await tx.insert('contract', row);
    await tx.insert('contract_period', period);
    for (const party of input.parties) await insertParty(context, tx, row, party);
    return warned(tx, row);
  });
  return { operationId, id: row.id, warnings: value };
}

/** The dates of a contract say when its current period starts and ends, unless it was renewed since. */
async function redate(
  tx: WriteTransaction,
  before: ContractTable,
  row: ContractTable,
): Promise<Partial<ContractTable>> {
  const keys = ['effectiveOn', 'mainDue', 'fixedEndOn'] as const;
  if (keys.every((key) => before[key] === row[key])) return {};
  const [current] = (await periodRowsOf(tx.db, row.id)).filter(({ kind }) => kind !== 'AVENANT');
  if (current === undefined) return {};
  const startOn = current.kind === 'INITIALE' ? (row.effectiveOn ?? current.startOn) : current.startOn;
  const endOn = row.status === 'DEVIS' ? null : periodEnd(row, startOn);
  if (endOn !== null && endOn <= startOn) {
    fail('invalid-input', 'a fixed end before the current period', {
      fields: { fixedEndOn: 'end-before-start' },
    });
  }
  await tx.update('contract_period', current.id, { startOn, endOn });
  return { dueOn: endOn };
}

export async function updateContract(
  context: Context,
  { id, patch }: { id: string; patch: ContractPatch },
): Promise<ResultOf<Api['update']>> {
  const { operationId, value } = await context.write({ command: 'contract.update' }, async (tx) => {
    const before = await getLivingContract(tx, id);
    const next = patched(before, patch);
    await assertNames(tx, next, before);
    const { id: _id, ...columns } = { ...next, ...(await redate(tx, before, next)) };
    await tx.update('contract', id, columns);
    return warned(tx, { ...next });
  });
  return { operationId, warnings: value };
}

/** What was typed wrong is typed again: nothing around it moves. */
export const updatePeriod = (
  context: Context,
  { id, patch: { label, ...amounts } }: InputOf<Api['updatePeriod']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.updatePeriod' }, async (tx) => {
      const row = await tx.db
        .selectFrom('contract_period')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row?.deletedAt !== null) fail('not-found', 'contract_period');
      await getLivingContract(tx, row.contractId);
      await tx.update('contract_period', id, {
        ...defined(amounts),
        ...(label === undefined ? {} : { label: squeeze(label) }),
      });
    }),
  );

export const removeContract = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.remove' }, async (tx) => {
      await getLivingContract(tx, id);
      await tx.remove('contract', id);
    }),
  );
