import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recoverySheetText } from '#renderer/features/vault/recovery/recovery-sheet-text.ts';
import { openVault, sheet } from './open-vault.ts';

const PASSPHRASE = 'agrafe lundi cheval pile';
const first = () => screen.findByLabelText<HTMLInputElement>('Phrase secrète');
const second = () => screen.getByLabelText<HTMLInputElement>('Confirmez la phrase');
const create = () => screen.getByRole('button', { name: 'Créer ma mallette' });
const created = { 'vault.create': () => ({ recoveryKey: sheet.keyGroups.join('-'), sheet }) } as const;

afterEach(() => vi.restoreAllMocks());

describe('the first run', () => {
  it('asks for a length and for nothing else', async () => {
    const { user, bridge } = openVault({ state: 'no-vault' });
    await user.type(await first(), 'trop court');
    await user.click(create());
    expect(within(screen.getByRole('main')).getAllByText('Encore 2 caractères.').length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(await first());
    expect(bridge.inputsOf('vault.create')).toEqual([]);
  });

  it('wants the same phrase twice, spaces aside', async () => {
    const { user, bridge } = openVault({ state: 'no-vault' }, created);
    await user.type(await first(), PASSPHRASE);
    await user.type(second(), 'autre chose');
    await user.click(create());
    expect(screen.getByText('Les deux phrases diffèrent.')).toBeTruthy();
    await user.clear(second());
    await user.type(second(), `  ${PASSPHRASE.replace(' ', '  ')}`);
    await user.click(create());
    expect(await screen.findByRole('heading', { level: 1, name: 'Votre fiche de secours' })).toBeTruthy();
    expect(bridge.inputsOf('vault.create')).toEqual([{ passphrase: PASSPHRASE }]);
  });

  it('proposes a phrase, shows it, and waits for it to be typed again', async () => {
    const { user } = openVault(
      { state: 'no-vault' },
      { 'vault.suggestPassphrase': () => ({ passphrase: 'banane bille pruneau lambris litre' }) },
    );
    await first();
    await user.click(screen.getByRole('button', { name: 'Proposer une phrase' }));
    await waitFor(async () => expect((await first()).value).toBe('banane bille pruneau lambris litre'));
    expect((await first()).type).toBe('text');
    expect(second().value).toBe('');
    expect(document.activeElement).toBe(second());
    expect(screen.getByRole('button', { name: 'Proposer une autre phrase' })).toBeTruthy();
  });

  it('hides the phrase until asked, and says when the caps lock is on', async () => {
    const { user } = openVault({ state: 'no-vault' });
    const field = await first();
    expect(field.type).toBe('password');
    await user.click(screen.getAllByRole('button', { name: 'Afficher la phrase' })[0]!);
    expect(field.type).toBe('text');
    await user.click(field);
    await user.keyboard('{CapsLock}a');
    expect(screen.getByText('La touche Verr. Maj. est activée.')).toBeTruthy();
  });

  it('judges the phrase without ever refusing it', async () => {
    const { user } = openVault({ state: 'no-vault' });
    await user.type(await first(), 'aaaaaaaaaaaaa');
    expect(await screen.findByText('très faible', {}, { timeout: 10_000 })).toBeTruthy();
    await user.clear(await first());
    await user.type(await first(), 'banane bille pruneau lambris litre');
    expect(await screen.findByText('excellente')).toBeTruthy();
  });

  it('lets nobody in before the recovery sheet is put away', async () => {
    const { user, bridge } = openVault({ state: 'no-vault' }, created);
    await user.type(await first(), PASSPHRASE);
    await user.type(second(), `${PASSPHRASE}{Enter}`);
    const enter = await screen.findByRole<HTMLButtonElement>('button', { name: 'Entrer' });
    expect(enter.disabled).toBe(true);
    for (const group of sheet.keyGroups) expect(screen.getByText(group)).toBeTruthy();
    const print = vi.spyOn(window, 'print').mockReturnValue();
    await user.click(screen.getByRole('button', { name: 'Imprimer' }));
    expect(print).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }));
    await user.click(enter);
    await waitFor(() => expect(bridge.inputsOf('vault.enter')).toHaveLength(1));
  });

  it('saves the sheet as a text that any computer reads', async () => {
    const text = recoverySheetText(sheet);
    expect(text).toContain(sheet.keyGroups.join(' '));
    expect(text).toContain('Repère\u00a0: 624EE183');
    expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
  });

  it('offers the cabinet of examples', async () => {
    const { user, bridge } = openVault({ state: 'no-vault' }, { 'preferences.switchCabinet': () => ({}) });
    await user.click(await screen.findByRole('button', { name: 'Découvrir avec un cabinet d’exemple' }));
    expect(bridge.inputsOf('preferences.switchCabinet')).toEqual([{ toSample: true }]);
  });
});
