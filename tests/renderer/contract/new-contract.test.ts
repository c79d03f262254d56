import { configure, screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import NewContractPanel from '#renderer/features/contract/NewContractPanel.svelte';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { AppError } from '#shared/kernel/errors.ts';
import { bareSheet } from '../../support/client-sheet.ts';
import { CONTRACT, contractLine, INSURER } from '../../support/contract-answers.ts';
import { saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { showMemo, ZOE } from '../../support/memo-screens.ts';
import { CLAIRE, HUGO } from '../../support/renderer-cabinet.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

type New = Extract<OpenRecord, { kind: 'new-contract' }>;
const created = { ...saved, id: CONTRACT, warnings: [] };
const horizon = {
  ...{ id: INSURER, kind: 'COMPAGNIE' as const, name: 'Horizon', brokerCode: '', phone: '', email: '' },
  ...{ claimPhone: '', claimEmail: '', street: '', postcode: '', town: '', comment: '' },
  ...{ isArchived: false, contractCount: 0 },
};

async function openForm(record: Partial<New> = {}, handlers: FakeHandlers = {}) {
  const full = { kind: 'new-contract', clientId: ZOE, isQuote: false, ...record };
  const shown = showMemo(NewContractPanel as never, { record: full, onclose: vi.fn() } as never, {
    'draft.find': () => ({ value: null }),
    'draft.save': () => ({}),
    'client.sheet': () => bareSheet({ managerId: HUGO }),
    'insurer.list': () => [horizon],
    'contract.ofClient': () => ({ rows: [contractLine(7)], premiumTotalCents: 0, commissionTotalCents: 0 }),
    'contract.create': () => created,
    ...handlers,
  });
  await screen.findByLabelText(/^Branche/);
  return shown;
}

const field = (label: RegExp): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label);
async function fill(user: UserEvent, label: RegExp, text: string): Promise<void> {
  await user.clear(field(label));
  if (text !== '') await user.type(field(label), text);
  await user.tab();
}
const branch = (user: UserEvent, code: string) => user.selectOptions(field(/^Branche/), code);
const send = (user: UserEvent) => user.keyboard('{Control>}{Enter}{/Control}');

describe('a new contract', () => {
  it('starts with what the branch usually sets, and follows its date of effect', async () => {
    const { user } = await openForm();
    await fill(user, /^Date d’effet/, '23/01/2027');
    expect(field(/^Échéance principale/).value).toBe('23/01');
    expect(field(/^Préavis/).value).toBe('2');
    await branch(user, 'RCPRO');
    expect(field(/^Échéance principale/).value).toBe('01/01');
    await branch(user, 'VIE');
    expect(screen.queryByLabelText(/^Échéance principale/)).toBeNull();
    expect(field(/^Versement initial/)).toBeTruthy();
  });

  it('keeps a due date that was typed', async () => {
    const { user } = await openForm();
    await fill(user, /^Échéance principale/, '01/04');
    await fill(user, /^Date d’effet/, '23/01/2027');
    expect(field(/^Échéance principale/).value).toBe('01/04');
  });

  it('is created from the keyboard, the third amount deduced, and opened', async () => {
    const { bridge, user, opened } = await openForm();
    await user.type(screen.getByRole('combobox', { name: 'Compagnie' }), 'horizon');
    await fill(user, /de police$/, '7712-A');
    await fill(user, /^Immatriculation/, 'aa123bb');
    await fill(user, /^Date d’effet/, '23/01/2027');
    await fill(user, /^Prime HT/, '500');
    await fill(user, /^Prime TTC/, '612,50');
    await user.selectOptions(field(/^Commission en/), 'TAUX');
    await fill(user, /^Taux sur la prime HT/, '12,5');
    await send(user);
    await waitFor(() => expect(opened).toEqual([{ kind: 'contract', id: CONTRACT }]));
    expect(bridge.inputsOf('contract.create')).toMatchObject([
      {
        clientId: ZOE,
        isQuote: false,
        branch: 'AUTO',
        insurerId: INSURER,
        policyNumber: '7712-A',
        managerId: HUGO,
        effectiveOn: '2027-01-23',
        mainDue: '01-23',
        isTacit: true,
        noticeMonths: 2,
        risk: { plate: 'AA-123-BB' },
        commissionKind: 'TAUX',
        commissionBp: 1250,
        amounts: { premiumHtCents: 50_000, taxCents: 11_250, premiumTtcCents: 61_250 },
      },
    ]);
    expect(bridge.calls.some(({ path }) => path === 'insurer.add')).toBe(false);
    expect(await screen.findByText('Contrat créé : Automobile')).toBeTruthy();
  });

  it('brings an insurer that the list does not hold', async () => {
    const id = '01990000-0000-7000-8000-00c300000009';
    const { bridge, user } = await openForm({}, { 'insurer.add': () => ({ ...saved, id }) });
    await user.type(screen.getByRole('combobox', { name: 'Compagnie' }), 'La Neuve');
    expect(screen.getByText(/« La Neuve » sera ajouté à la liste du cabinet/)).toBeTruthy();
    await send(user);
    await waitFor(() => expect(bridge.inputsOf('contract.create')).toMatchObject([{ insurerId: id }]));
  });

  it('says beside the field what main refuses, and keeps everything', async () => {
    const refuse = () => {
      throw new AppError('invalid-input', 'no date', { fields: { effectiveOn: 'effective-on-missing' } });
    };
    const { user, opened } = await openForm({}, { 'contract.create': refuse });
    await fill(user, /^Produit/, 'Confort+');
    await send(user);
    expect(await screen.findByText('Un contrat a besoin de sa date d’effet.')).toBeTruthy();
    expect(field(/^Produit/).value).toBe('Confort+');
    expect(opened).toEqual([]);
  });

  it('is not sent while a field is not understood', async () => {
    const { bridge, user } = await openForm();
    await fill(user, /^Échéance principale/, '31/02');
    expect(screen.getByText('Écrivez un jour et un mois, par exemple 01/01.')).toBeTruthy();
    await send(user);
    expect(bridge.inputsOf('contract.create')).toEqual([]);
    await fill(user, /^Échéance principale/, '');
    await send(user);
    await waitFor(() => expect(bridge.inputsOf('contract.create')).toHaveLength(1));
  });

  it('is found again where it was left, and can be started anew', async () => {
    const draft = { product: 'Confort+', branch: 'MRH', risk: { areaM2: '82' } };
    const { user } = await openForm({}, { 'draft.find': () => ({ value: JSON.stringify(draft) }) });
    expect(field(/^Produit/).value).toBe('Confort+');
    expect(field(/^Surface/).value).toBe('82');
    await user.click(screen.getByRole('button', { name: 'Recommencer' }));
    expect(field(/^Produit/).value).toBe('');
  });

  it('keeps its draft as one types', async () => {
    const { bridge, user } = await openForm();
    await fill(user, /^Produit/, 'Confort+');
    await waitFor(() => expect(bridge.inputsOf('draft.save').at(-1)).toMatchObject({ name: 'contract.new' }));
    const last = bridge.inputsOf('draft.save').at(-1) as { value: string };
    expect(JSON.parse(last.value)).toMatchObject({ product: 'Confort+' });
  });
});

describe('a new quote', () => {
  it('takes no policy number, names what it replaces, and needs no date', async () => {
    const { bridge, user } = await openForm({ isQuote: true });
    expect(screen.queryByLabelText(/de police$/)).toBeNull();
    await user.selectOptions(field(/^Remplace/), contractLine(7).id);
    await user.click(screen.getByRole('button', { name: /^Créer le devis/ }));
    await waitFor(() =>
      expect(bridge.inputsOf('contract.create')).toMatchObject([
        { isQuote: true, replacesId: contractLine(7).id, effectiveOn: null },
      ]),
    );
  });

  it('is for whoever works here when the client has nobody', async () => {
    await openForm({ isQuote: true }, { 'client.sheet': () => bareSheet({ managerId: null }) });
    expect(field(/^Gestionnaire/).value).toBe(CLAIRE);
  });
});
