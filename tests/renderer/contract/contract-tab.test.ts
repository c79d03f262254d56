import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import RecordsColumn from '#renderer/views/client-sheet/RecordsColumn.svelte';
import { contractLine, type ContractLine } from '../../support/contract-answers.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { showMemo, ZOE, type ShownMemo } from '../../support/memo-screens.ts';

async function showTab(
  rows: readonly ContractLine[],
  { isReadOnly = false, handlers = {} }: { isReadOnly?: boolean; handlers?: FakeHandlers } = {},
): Promise<ShownMemo> {
  const answer = { rows: [...rows], premiumTotalCents: 86_000, commissionTotalCents: 10_750 };
  const shown = showMemo(
    RecordsColumn,
    { clientId: ZOE, isReadOnly },
    {
      'contract.ofClient': () => answer,
      'ticket.ofClient': () => [],
      ...handlers,
    },
  );
  await screen.findByRole('tab', { name: `Contrats ${String(rows.length)}` });
  return shown;
}

/** Names keep their no-break spaces. */
const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f\s]+/gu, ' ').trim();
const lines = (list = 'Contrats du client'): HTMLElement[] =>
  within(screen.getByRole('list', { name: list })).getAllByRole('button');
const wordsOf = (list?: string): string[] => lines(list).map((line) => plain(line.textContent));
const filter = (name: RegExp): HTMLElement => screen.getByRole('radio', { name });

const legal = {
  ...{ rule: 'ECHEANCE', by: 'client', reason: 'ECHEANCE', state: 'open' },
  ...{ citation: { code: 'ASSURANCES', article: 'L113-12' }, opensOn: null, limitOn: '2026-11-30' },
  ...{ adviseOn: '2026-11-30', effectOn: '2027-01-31', refundOn: null, duties: [], remarks: [] },
} as unknown as NonNullable<ContractLine['nextLegal']>;

const due = contractLine(1, {
  badges: [{ kind: 'to-renew', days: 41 }],
  ...{ riskText: '12 rue des Lilas', changePermille: 43, nextLegal: legal },
});
const late = contractLine(2, { badges: [{ kind: 'not-renewed', days: 6 }], branch: 'AUTO' });
const over = contractLine(3, {
  ...{ status: 'RESILIE', openClaimCount: 1, openTicketCount: 2, dueOn: null },
  badges: [{ kind: 'terminated', effectiveOn: '2026-01-01' }],
});
const shared = contractLine(4, { role: 'ASSURE', clientName: 'PETIT Marc', branch: 'GAV' });
const quote = contractLine(5, {
  ...{ status: 'DEVIS', quoteSentOn: '2026-11-18', policyNumber: '', product: 'Sérénité' },
  badges: [{ kind: 'quote-sent', days: 6 }],
});

describe('the contracts of a client', () => {
  it('say what each is, what it costs, when it falls due and what is to be done', async () => {
    await showTab([due]);
    const [line] = wordsOf();
    expect(line).toContain('Habitation');
    expect(line).toContain('248,00 €/an');
    expect(line).toContain('Horizon · n° P-1');
    expect(line).toContain('12 rue des Lilas');
    expect(line).toContain('échéance 01/06/2027');
    expect(line).toContain('À renouveler · dans 41 j');
    expect(line).toContain('+4,3 %');
    expect(line).toContain('Agir avant le 30/11/2026 inclus');
  });

  it('put what is over last, greyed, with the claim and the tickets that go on', async () => {
    await showTab([over, late]);
    const [first, last] = wordsOf();
    expect(first).toContain('Non renouvelé · depuis 6 j');
    expect(last).toContain('Résilié le 01/01/2026');
    expect(last).toContain('Sinistre en cours');
    expect(last).toContain('2 tickets non fermés');
    expect(lines()[1]?.classList.contains('over')).toBe(true);
  });

  it('say whose contract it is when the client is only insured by it', async () => {
    await showTab([shared]);
    expect(wordsOf()[0]).toContain('Assuré · contrat de PETIT Marc');
  });

  it('keep quotes apart', async () => {
    await showTab([due, quote]);
    expect(lines()).toHaveLength(1);
    expect(wordsOf('Devis')[0]).toContain('Devis envoyé il y a 6 j');
  });

  it('are filtered, and each filter counts what it shows', async () => {
    const { user } = await showTab([due, late, over, shared, quote]);
    for (const [name, count] of [
      [/^Tous 5/, 5],
      [/^En cours 4/, 4],
      [/^À traiter 2/, 2],
    ] as const) {
      await user.click(filter(name));
      const shown = screen.getAllByRole('button').filter((one) => one.dataset['contract'] !== undefined);
      expect(shown).toHaveLength(count);
    }
    expect(screen.queryByRole('list', { name: 'Devis' })).toBeNull();
    await user.click(filter(/^Tous/));
  });

  it('sum what runs', async () => {
    await showTab([due]);
    expect(plain(document.body.textContent)).toContain('Primes en cours 860,00 €/an');
    expect(plain(document.body.textContent)).toContain('Commissions 107,50 €');
  });

  it('are walked with the arrows, from contracts to quotes, and opened with Entrée', async () => {
    const { user, opened } = await showTab([due, late, quote]);
    lines()[0]?.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(opened).toEqual([{ kind: 'contract', id: quote.id }]);
    await user.keyboard('{Home}{Enter}');
    expect(opened.at(-1)).toEqual({ kind: 'contract', id: due.id });
    await user.keyboard('n');
    expect(opened.at(-1)).toEqual({ kind: 'new-contract', clientId: ZOE, isQuote: false });
  });
});

describe('a client without a contract', () => {
  it('is told so, and offered a contract or a quote', async () => {
    const { user, opened } = await showTab([]);
    expect(screen.getByText('Aucun contrat')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nouveau devis' }));
    expect(opened).toEqual([{ kind: 'new-contract', clientId: ZOE, isQuote: true }]);
  });

  it('is only read once in the bin', async () => {
    const { user, opened } = await showTab([due], { isReadOnly: true });
    expect(screen.queryByRole('button', { name: 'Nouveau contrat' })).toBeNull();
    lines()[0]?.focus();
    await user.keyboard('n');
    expect(opened).toEqual([]);
  });
});

describe('contracts that cannot be read', () => {
  it('are asked for again', async () => {
    let isBroken = true;
    const { user } = showMemo(
      RecordsColumn,
      { clientId: ZOE, isReadOnly: false },
      {
        'contract.ofClient': () => {
          if (isBroken) throw new Error('disk');
          return { rows: [due], premiumTotalCents: 0, commissionTotalCents: 0 };
        },
      },
    );
    const again = await screen.findByRole('button', { name: /Réessayer/ });
    isBroken = false;
    await user.click(again);
    await waitFor(() => expect(lines()).toHaveLength(1));
  });
});
