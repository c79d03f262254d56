import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { bareKey, groupedKey, oddCharacter } from '#renderer/features/vault/recovery/recovery-key-text.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { openVault, sheet } from './open-vault.ts';

const KEY = sheet.keyGroups.join(' ');

async function openRecovery(handlers: FakeHandlers = {}) {
  const { user, bridge } = openVault({}, handlers);
  await user.click(await screen.findByRole('button', { name: 'J’ai ma fiche de secours' }));
  const field = screen.getByLabelText<HTMLTextAreaElement>('Clé de secours');
  return { user, bridge, field };
}

describe('the recovery key while it is typed', () => {
  it('is read whatever its case and separators, O as 0, I and L as 1', () => {
    expect(bareKey('4kd2-9xqh oOiL')).toBe('4KD29XQH0011');
    expect(groupedKey('4kd29xqhoo')).toBe('4KD2 9XQH 00');
    expect([oddCharacter('4KD2 9U'), oddCharacter('4KD2')]).toEqual(['U', null]);
  });

  it('forms its groups and counts its characters', async () => {
    const { user, field } = await openRecovery();
    await user.type(field, '4kd29x');
    expect(field.value).toBe('4KD2 9X');
    expect(screen.getByText('6 caractères sur 36')).toBeTruthy();
  });

  it('names a character that no key holds', async () => {
    const { user, field } = await openRecovery();
    await user.type(field, '4ku');
    expect(screen.getByText('Le caractère « U » n’existe pas dans une clé de secours.')).toBeTruthy();
  });
});

describe('the recovery sheet', () => {
  it('waits for the whole key', async () => {
    const { user, bridge, field } = await openRecovery();
    await user.type(field, '4KD2{Enter}');
    expect(bridge.inputsOf('vault.unlockWithRecoveryKey')).toEqual([]);
  });

  it.each([
    [{ kind: 'mistyped-recovery-key' } as const, /Relisez la clé groupe par groupe/],
    [{ kind: 'wrong-recovery-key', backoffUntil: null } as const, /n’ouvre pas cette mallette/],
  ])('tells a typing mistake from a sheet of another vault: %j', async (answer, sentence) => {
    const { user, field } = await openRecovery({ 'vault.unlockWithRecoveryKey': () => answer });
    await user.click(field);
    await user.paste(KEY);
    await user.click(screen.getByRole('button', { name: 'Ouvrir' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(field.value).toBe(KEY);
  });

  it('opens, then asks for a new passphrase before anything else', async () => {
    const { user, bridge, field } = await openRecovery({
      'vault.unlockWithRecoveryKey': () => ({ kind: 'unlocked' }),
      'vault.setPassphrase': () => ({ kind: 'done' }),
    });
    await user.click(field);
    await user.paste(KEY);
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Choisissez une nouvelle phrase secrète' }),
    ).toBeTruthy();
    await user.type(screen.getByLabelText('Phrase secrète'), 'agrafe lundi cheval');
    await user.type(screen.getByLabelText('Confirmez la phrase'), 'agrafe lundi cheval{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('vault.setPassphrase')).toEqual([{ passphrase: 'agrafe lundi cheval' }]),
    );
  });

  it('goes back to the passphrase', async () => {
    const { user } = await openRecovery();
    await user.click(screen.getByRole('button', { name: 'Retour' }));
    expect(screen.getByLabelText('Phrase secrète')).toBeTruthy();
  });
});

describe('a vault that cannot be opened here', () => {
  it.each([
    ['damaged', 'L’en-tête de la mallette ne peut pas être relu'],
    ['too-new', 'Cette mallette vient d’une version plus récente'],
  ] as const)('when %s: calm words, the folder, and nothing that erases', async (state, title) => {
    openVault({ state });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText('/home/claire/.config/Mallette')).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
      'Vérifier à nouveau',
    ]);
  });

  it('is looked at again on demand', async () => {
    const { user, bridge } = openVault({ state: 'damaged' });
    await user.click(await screen.findByRole('button', { name: 'Vérifier à nouveau' }));
    await waitFor(() => expect(bridge.inputsOf('vault.status')).toHaveLength(2));
  });
});
