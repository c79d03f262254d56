import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import ClaimPanel from '#renderer/features/claim/ClaimPanel.svelte';
import NewClaimPanel from '#renderer/features/claim/NewClaimPanel.svelte';
import ClaimsView from '#renderer/views/claims/ClaimsView.svelte';
import { ClaimId, ContractId } from '#shared/kernel/ids.ts';
import { fail } from '#shared/kernel/errors.ts';
import { CLAIM_CONTRACT, claimAnswer, claimId, claimRow } from '../../support/claim-answers.ts';
import { saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { floating, showMemo } from '../../support/memo-screens.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

/** Without layout nothing has a size, and a long list would show no row. */
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 720 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1280 });

const page = (count: number) =>
  ({
    total: count,
    rows: Array.from({ length: count }, (_, at) => claimRow(at + 1)),
    statusCounts: count === 0 ? {} : { DECLARE: count },
  }) as never;

describe('« Sinistres »', () => {
  async function show() {
    const shown = showMemo(
      ClaimsView,
      {},
      { 'claim.list': ({ filter }) => page(filter.text === 'rien' ? 0 : 3) },
    );
    const grid = await screen.findByRole('grid', { name: 'Liste des sinistres' });
    await within(grid).findByText('CLIENT 1');
    return { ...shown, grid };
  }

  it('begins with the open ones, and opens by Entrée the one under the keys', async () => {
    const { bridge, grid, opened, user } = await show();
    expect(bridge.inputsOf('claim.list')[0]).toMatchObject({ filter: { state: 'open' } });
    expect(screen.getByText(/^3.sinistres$/)).toBeTruthy();
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toEqual([{ kind: 'claim', id: claimId(2) }]);
  });

  it('asks main for states with their counts, and for those left alone', async () => {
    const { bridge, user } = await show();
    await user.click(screen.getByRole('button', { name: 'État' }));
    await user.click(await floating('Déclaré · 3'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Dernière action' }), '30');
    await waitFor(() =>
      expect(bridge.inputsOf('claim.list').at(-1)).toMatchObject({
        filter: { state: 'open', statuses: ['DECLARE'], idleDays: 30 },
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'Clos' }));
    await waitFor(() =>
      expect(bridge.inputsOf('claim.list').at(-1)).toMatchObject({
        filter: { state: 'closed', statuses: [] },
      }),
    );
  });

  it('says when nothing answers', async () => {
    const { user } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Chercher dans les sinistres' }), 'rien');
    expect(await screen.findByText('Aucun sinistre ne correspond')).toBeTruthy();
  });
});

describe('the panel of a claim', () => {
  async function show(changes: object = {}, handlers: FakeHandlers = {}) {
    const onclose = vi.fn();
    const record = { kind: 'claim', id: ClaimId.parse(claimId(1)) } as const;
    const shown = showMemo(
      ClaimPanel,
      { record, onclose },
      { 'claim.get': () => claimAnswer(changes), ...handlers },
    );
    await screen.findByRole('heading', { name: 'Dégât des eaux' });
    return { ...shown, onclose };
  }

  it.each([
    [{}, 'À déclarer à la compagnie au plus tard le 27/11/2026.'],
    [{ declareBeforeOn: '2026-11-20' }, 'Le délai de déclaration a pris fin le 20/11/2026.'],
    [{ declaredOn: '2026-11-21' }, /^Déclaré à temps.: le délai courait jusqu’au 27\/11\/2026\.$/],
    [{ knownOn: null, declareBeforeOn: null }, /^Indiquez quand le client en a eu connaissance/],
  ])('says until when it is declared: %o', async (changes, words) => {
    await show(changes);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('goes to the usual next state, dated and commented', async () => {
    const { bridge, user } = await show({}, { 'claim.move': () => saved });
    await user.click(screen.getByRole('button', { name: /^Passer à «.En instruction.»$/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Commentaire' }), 'Dossier reçu');
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer l’étape' }));
    await waitFor(() =>
      expect(bridge.inputsOf('claim.move')).toEqual([
        { id: claimId(1), status: 'EN_INSTRUCTION', stepOn: '2026-11-24', comment: 'Dossier reçu' },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps the step on screen when main refuses its date', async () => {
    const { user } = await show(
      {},
      { 'claim.move': () => fail('invalid-input', 'to come', { fields: { stepOn: 'date-in-future' } }) },
    );
    await user.click(screen.getByRole('button', { name: 'Autre état…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer l’étape' }));
    expect(await within(dialog).findByText('Cette date est dans le futur.')).toBeTruthy();
  });

  it('begins a ticket that is filed on it', async () => {
    const { user, opened } = await show();
    await user.click(screen.getByRole('button', { name: 'Nouveau ticket' }));
    const place = { clientId: expect.any(String) as string, contractId: CLAIM_CONTRACT, claimId: claimId(1) };
    expect(opened).toEqual([{ kind: 'new-ticket', ...place }]);
  });

  it('reopens one that was closed', async () => {
    const { bridge, user } = await show({ status: 'CLOS' }, { 'claim.move': () => saved });
    await user.click(screen.getByRole('button', { name: 'Rouvrir…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rouvrir le sinistre' });
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer l’étape' }));
    await waitFor(() => expect(bridge.inputsOf('claim.move')).toMatchObject([{ status: 'EN_INSTRUCTION' }]));
  });

  it('saves the field that is left, and only it', async () => {
    const { bridge, user } = await show({}, { 'claim.update': () => ({ ...saved, warnings: [] }) });
    await user.click(screen.getByRole('button', { name: /Évaluation/ }));
    await user.clear(screen.getByRole('textbox', { name: 'Évaluation' }));
    await user.type(screen.getByRole('textbox', { name: 'Évaluation' }), '1 500,50{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('claim.update')).toEqual([
        { id: claimId(1), patch: { estimatedCents: 150_050 } },
      ]),
    );
  });

  it('goes to the bin and closes; the message takes it back', async () => {
    const { bridge, onclose, user } = await show(
      {},
      { 'claim.remove': () => saved, 'journal.undoOperation': () => saved as never },
    );
    await user.click(screen.getByRole('button', { name: 'Mettre le sinistre à la corbeille' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(bridge.inputsOf('journal.undoOperation')).toHaveLength(1));
  });
});

describe('a new claim', () => {
  const record = { kind: 'new-claim', contractId: ContractId.parse(CLAIM_CONTRACT) } as const;
  const contract = { id: CLAIM_CONTRACT, clientId: '01990000-0000-7000-8000-0000000000a1' };

  async function show(draft: string | null) {
    const drafts = vi.fn();
    const shown = showMemo(
      NewClaimPanel as never,
      { record, onclose: () => undefined },
      {
        'contract.get': () => contractAnswer as never,
        'draft.find': () => ({ value: draft }),
        'draft.save': (input) => (drafts(input), saved as never),
        'claim.create': () => ({ ...saved, id: claimId(7), warnings: [] }),
      },
    );
    await screen.findByRole('combobox', { name: 'Nature' });
    return { ...shown, drafts };
  }
  const contractAnswer = {
    ...contract,
    ...{ clientName: 'DURAND Zoé', insurerId: null, insurerName: 'Équinoxe', wholesalerId: null },
    ...{ wholesalerName: '', policyNumber: 'P-1', isPolicyProvisional: false, branch: 'MRH', product: '' },
    ...{ formula: '', risk: {}, isProfessional: false, managerId: null, signedOn: null },
    ...{ effectiveOn: '2026-01-01', effectiveTime: null, mainDue: '01-01', fixedEndOn: null, isTacit: true },
    ...{ noticeMonths: 2, split: 'ANNUEL', paymentMode: 'NR', commissionKind: null, commissionBp: null },
    ...{ commissionCents: null, firstYearBp: null, firstYearCents: null, quoteSentOn: null },
    ...{ quoteExpiresOn: null, facts: {}, comment: '', status: 'EN_COURS', badges: [], dueOn: '2027-01-01' },
    ...{ suspensionReason: null, suspendedOn: null, termination: null, quoteOutcome: null, replaces: null },
    ...{ replacedBy: null, parties: [], periods: [], legalDates: [], instalments: [], claimIds: [] },
    ...{
      openClaimCount: 0,
      openTicketCount: 0,
      openTaskCount: 0,
      warnings: [],
      policyTwins: [],
      isDeleted: false,
    },
    ...{ createdAt: '2026-01-01T09:00:00.000Z', createdById: null },
  };

  it('begins with what its branch has most often, and opens once it is declared', async () => {
    const { bridge, opened, user } = await show(null);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Nature' }).value).toBe('DEGAT_DES_EAUX');
    await user.type(screen.getByRole('textbox', { name: 'Survenu le' }), '20/11/2026');
    await user.type(screen.getByRole('textbox', { name: 'Lieu' }), 'Grenoble');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('claim.create')).toMatchObject([
        { contractId: CLAIM_CONTRACT, kind: 'DEGAT_DES_EAUX', occurredOn: '2026-11-20', place: 'Grenoble' },
      ]),
    );
    await waitFor(() => expect(opened).toEqual([{ kind: 'claim', id: claimId(7) }]));
  });

  it('takes up what was typed before, and starts again when asked', async () => {
    const { user } = await show(JSON.stringify({ place: 'Voiron', kind: 'VOL' }));
    const place = screen.getByRole<HTMLInputElement>('textbox', { name: 'Lieu' });
    expect(place.value).toBe('Voiron');
    await user.click(screen.getByRole('button', { name: 'Recommencer' }));
    expect(place.value).toBe('');
  });
});
