import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#shared/kernel/errors.ts';
import { instantFromEpochMs } from '#shared/kernel/instant.ts';
import { about, openVault } from './open-vault.ts';

const field = () => screen.findByLabelText<HTMLInputElement>('Phrase secrète');
const unlock = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Déverrouiller' });
const inSeconds = (count: number) =>
  instantFromEpochMs(performance.timeOrigin + performance.now() + count * 1000);

function pretendHistory(length: number): void {
  vi.spyOn(window.history, 'length', 'get').mockReturnValue(length);
}

afterEach(() => vi.restoreAllMocks());

describe('the unlock page', () => {
  it('is ready to type, and opens with the passphrase', async () => {
    const { user, bridge } = openVault({}, { 'vault.unlock': () => ({ kind: 'unlocked' }) });
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    await user.keyboard('agrafe lundi cheval{Enter}');
    await waitFor(() => expect(screen.queryByLabelText('Phrase secrète')).toBeNull());
    expect(bridge.inputsOf('vault.unlock')).toEqual([
      { passphrase: 'agrafe lundi cheval', stayUnlocked: false },
    ]);
  });

  it('says kindly that the phrase is wrong, and keeps it to be corrected', async () => {
    const { user } = openVault(
      {},
      { 'vault.unlock': () => ({ kind: 'wrong-passphrase', backoffUntil: null }) },
    );
    await user.type(await field(), 'agrafe mardi{Enter}');
    expect(await screen.findByText(/n’ouvre pas la mallette/)).toBeTruthy();
    expect((await field()).value).toBe('agrafe mardi');
    expect((await field()).selectionEnd).toBe('agrafe mardi'.length);
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
  });

  it('makes a wrong try wait, and says how long', async () => {
    const { user } = openVault(
      {},
      { 'vault.unlock': () => ({ kind: 'wrong-passphrase', backoffUntil: inSeconds(4) }) },
    );
    await user.type(await field(), 'agrafe mardi{Enter}');
    expect(await screen.findByText(/nouvel essai dans [34] secondes/)).toBeTruthy();
    expect(unlock().disabled).toBe(true);
  });

  it('never shows more than the longest wait, even when the clocks disagree', async () => {
    openVault({ backoffUntil: inSeconds(6_000) });
    expect(await screen.findByText(/nouvel essai dans 30 secondes/)).toBeTruthy();
  });

  it('stays calm when main cannot answer', async () => {
    const { user } = openVault({}, { 'vault.unlock': () => fail('corrupted') });
    await user.type(await field(), 'agrafe lundi cheval{Enter}');
    expect(await screen.findByText(/Rien n’a été effacé/)).toBeTruthy();
  });

  it('offers to stay unlocked where the system protects the key, with what it means', async () => {
    const { user, bridge } = openVault(
      { canStayUnlocked: true },
      { 'vault.unlock': () => ({ kind: 'unlocked' }) },
    );
    await user.click(await screen.findByRole('checkbox', { name: 'Rester déverrouillé sur ce poste' }));
    expect(screen.getByText(/ouvrira aussi la mallette/)).toBeTruthy();
    await user.type(await field(), 'agrafe lundi cheval{Enter}');
    await waitFor(() => expect(bridge.inputsOf('vault.unlock')).toMatchObject([{ stayUnlocked: true }]));
  });

  it('does not offer it elsewhere', async () => {
    openVault({});
    await field();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('opens by itself at start when this machine keeps the key', async () => {
    pretendHistory(1);
    const { bridge } = openVault(
      { canStayUnlocked: true, staysUnlocked: true },
      { 'vault.unlockWithKeychain': () => ({ kind: 'unlocked' }) },
    );
    await waitFor(() => expect(bridge.inputsOf('vault.unlockWithKeychain')).toHaveLength(1));
  });

  it('stays locked after a lock, with one button to open', async () => {
    pretendHistory(3);
    const { user, bridge } = openVault(
      { canStayUnlocked: true, staysUnlocked: true },
      { 'vault.unlockWithKeychain': () => ({ kind: 'unlocked' }) },
    );
    const button = await screen.findByRole('button', { name: 'Déverrouiller avec ce poste' });
    expect(bridge.inputsOf('vault.unlockWithKeychain')).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(bridge.inputsOf('vault.unlockWithKeychain')).toHaveLength(1));
  });

  it('asks for the passphrase when this machine has lost the key', async () => {
    pretendHistory(1);
    openVault(
      { canStayUnlocked: true, staysUnlocked: true },
      { 'vault.unlockWithKeychain': () => ({ kind: 'keychain-unavailable' }) },
    );
    expect(await screen.findByText(/Ce poste n’a plus la clé/)).toBeTruthy();
    expect(await field()).toBeTruthy();
  });

  it('gives the passphrase of the cabinet of examples, and the way back', async () => {
    const { user, bridge } = openVault(
      {},
      {
        'preferences.about': () => about({ isSample: true, samplePassphrase: 'exemple de phrase secrète' }),
        'preferences.switchCabinet': () => ({}),
      },
    );
    expect((await field()).value).toBe('exemple de phrase secrète');
    expect(screen.getByText('Cabinet d’exemple — données fictives')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Revenir à mon cabinet' }));
    expect(bridge.inputsOf('preferences.switchCabinet')).toEqual([{ toSample: false }]);
  });
});
