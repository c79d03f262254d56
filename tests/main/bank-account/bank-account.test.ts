import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { createPerson, operationsOf, undoAndRedo } from '../../support/acts.ts';

const IBAN = 'FR1420041010050500013M02606';
const OTHER = 'FR7630006000011234567890189';
let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const accounts = () => cabinet.api.bankAccount;
const onSheet = async () => (await cabinet.api.client.sheet({ clientId })).bankAccounts;
const codes = async () =>
  (await cabinet.api.client.sheet({ clientId })).warnings.map(({ field, code }) => [
    field.split(':')[0],
    code,
  ]);
const add = (more: object = {}) =>
  accounts().add({ clientId, iban: IBAN, bic: null, holder: ' Zoé  Durand ', label: '', ...more });

describe('a bank account', () => {
  it('is refused without a single character, even to be confirmed', async () => {
    await expect(add({ iban: ' - / . ', toConfirm: true })).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { iban: 'iban-length' } },
    });
    expect(await onSheet()).toEqual([]);
  });

  it('is read out of a whole pasted RIB, with its BIC', async () => {
    await add({
      iban: `Titulaire : DURAND Zoé\nIBAN : FR14 2004 1010 0505 0001 3M02 606\nBIC : PSSTFRPPLIL`,
    });
    expect(await onSheet()).toMatchObject([
      {
        maskedIban: 'FR14\u00a0••••\u00a0…\u00a0606',
        bic: 'PSSTFRPPLIL',
        holder: 'Zoé Durand',
        isPrimary: true,
      },
    ]);
  });

  it('is read out of the four fields of a RIB', async () => {
    await add({ iban: '20041 01005 0500013M026 06' });
    expect((await onSheet())[0]?.maskedIban).toContain('606');
  });

  it.each([
    ['FR1420041010050500013M02607', 'iban-check'],
    ['FR14 2004 1010', 'iban-length'],
    ['ZZ1420041010050500013M02606', 'iban-country'],
    ['FR14?', 'iban-character'],
  ])('refuses %s beside the field', async (iban, issue) => {
    const input = { clientId, iban, bic: null, holder: '', label: '' };
    expect(await cabinet.call('bankAccount.add', input)).toMatchObject({
      error: { code: 'invalid-input', fields: { iban: issue } },
    });
  });

  it('may be kept to confirm, and says so until the number is right', async () => {
    const { id } = await add({ iban: 'FR1420041010050500013M02607', toConfirm: true });
    expect(await codes()).toEqual([['iban', 'iban-to-confirm']]);
    await accounts().update({ id, iban: IBAN });
    expect(await onSheet()).toMatchObject([{ ibanToConfirm: false }]);
    expect(await codes()).toEqual([]);
  });

  it('remarks a BIC of another country, one that has no shape, and a country without SEPA debit', async () => {
    const { id } = await add({ bic: 'deut de ff' });
    expect(await codes()).toEqual([['bic', 'bic-country-mismatch']]);
    await accounts().update({ id, bic: 'BANQUE' });
    expect(await codes()).toEqual([['bic', 'bic-format']]);
    await accounts().update({ id, bic: null, iban: 'TN5910006035183598478831' });
    expect(await codes()).toEqual([['iban', 'iban-not-sepa']]);
  });

  it('lets go of the BIC of another bank and keeps the one of the same', async () => {
    const { id } = await add({ bic: 'PSSTFRPPLIL' });
    await accounts().update({ id, holder: 'M. Durand' });
    expect(await onSheet()).toMatchObject([{ bic: 'PSSTFRPPLIL', holder: 'M. Durand' }]);
    await accounts().update({ id, iban: OTHER });
    expect((await onSheet())[0]?.bic).toBeNull();
  });

  it('changes with its number, BIC and holder as one group, which undo restores', async () => {
    const { id } = await add({ bic: 'PSSTFRPPLIL' });
    const { before, undone, done, redone } = await undoAndRedo(cabinet, () =>
      accounts().update({ id, iban: OTHER, holder: 'Léa', label: 'Pro' }),
    );
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
  });

  it('passes the primary mark on when it is removed, and undo brings it back', async () => {
    const [first, second] = [await add(), await add({ iban: OTHER })];
    const { before, undone } = await undoAndRedo(cabinet, () => accounts().remove({ id: first.id }));
    expect(undone).toEqual(before);
    expect(await onSheet()).toMatchObject([{ id: second.id, isPrimary: true }]);
  });

  it('becomes primary when chosen', async () => {
    const [, second] = [await add(), await add({ iban: OTHER })];
    await accounts().setPrimary({ id: second.id });
    expect((await onSheet()).map(({ isPrimary }) => isPrimary)).toEqual([false, true]);
  });
});

describe('the whole number', () => {
  it('is shown on demand, grouped, and the act is recorded', async () => {
    const { id } = await add();
    expect(await accounts().reveal({ id })).toEqual({
      iban: 'FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606',
    });
    expect((await operationsOf(cabinet)).at(-1)).toMatchObject({
      command: 'bankAccount.reveal',
      clientId,
      isUndoable: 0,
    });
    expect((await cabinet.api.journal.state({})).undo?.command).toBe('bankAccount.add');
  });

  it('goes to the clipboard for thirty seconds without crossing to the window', async () => {
    const { id } = await add();
    expect(await accounts().copyIban({ id })).toEqual({ clearsAfterSeconds: 30 });
    expect(cabinet.copied).toEqual([IBAN]);
    expect((await operationsOf(cabinet)).at(-1)).toMatchObject({ command: 'bankAccount.copyIban', clientId });
  });

  it('is not shown or copied out of the bin', async () => {
    const { id } = await add();
    await accounts().remove({ id });
    expect(await cabinet.call('bankAccount.reveal', { id })).toMatchObject({ error: { code: 'not-found' } });
    expect(await cabinet.call('bankAccount.copyIban', { id })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(cabinet.copied).toEqual([]);
  });

  it('is masked in the history of the field and written in no line of the log', async () => {
    const { id } = await add();
    await accounts().update({ id, iban: OTHER });
    const history = await cabinet.api.journal.fieldHistory({
      entity: 'bank_account',
      rowId: id,
      field: 'iban',
    });
    expect(JSON.stringify([history, cabinet.log])).not.toMatch(/20041010|0001123456/);
  });
});

describe('a proposed BIC', () => {
  it('comes from the pasted text, else from the table of banks, else there is none', async () => {
    expect(await accounts().proposeBic({ iban: `${IBAN} BIC PSSTFRPPLIL` })).toMatchObject({
      bic: 'PSSTFRPPLIL',
    });
    expect((await accounts().proposeBic({ iban: IBAN })).bic).toMatch(/^PSST/);
    expect(await accounts().proposeBic({ iban: 'FR14' })).toEqual({ bic: null, bankName: null });
  });
});
