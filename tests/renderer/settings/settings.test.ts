import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Preferences } from '#shared/features/preferences/preferences.api.ts';
import type { RecoverySheet } from '#shared/features/vault/vault.api.ts';
import SettingsView from '#renderer/views/SettingsView.svelte';
import { saved, showOnDesk, takeProposal } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { cabinetAnswer } from '../../support/renderer-cabinet.ts';

const user = userEvent.setup();
const done = { kind: 'done' as const };

function show(section: string | undefined, handlers: FakeHandlers = {}) {
  let preferences: Preferences = {
    ...{ theme: 'system', zoom: 1, isRailCollapsed: false, areLetterKeysOn: true, lockAfterMinutes: 5 },
    keepsInTray: false,
    panelWidth: 480,
  };
  const status = { state: 'unlocked' as const, canStayUnlocked: true, staysUnlocked: false };
  const fixed: FakeHandlers = {
    'preferences.get': () => preferences,
    'preferences.update': ({ patch }) => (preferences = { ...preferences, ...patch } as Preferences),
    'preferences.about': () => ({
      ...{
        version: '0.1.0',
        electron: '45.4.1',
        platform: 'linux',
        dataFolder: '/donnees',
        isSample: false,
        samplePassphrase: null,
      },
    }),
    'vault.status': () => ({ ...status, mustSetPassphrase: false, backoffUntil: null }),
    'vault.lock': () => done,
  };
  return showOnDesk(SettingsView, { ...fixed, ...handlers }, { section });
}

const sheet: RecoverySheet = {
  ...{ title: 'Fiche de secours Mallette', introduction: 'Introduction', keyLabel: 'Clé de secours' },
  keyGroups: ['7K3M', 'QX2P', '0DHV', '9WBT', 'E5ZR', '4NYJ', 'A8CG', 'F6S1', 'MK42'],
  ...{
    stepsTitle: 'Comment',
    steps: ['Un'],
    keepingTitle: 'Où',
    keeping: ['Coffre'],
    dateLabel: 'Établie le',
  },
  ...{ createdOn: '24 novembre 2026', vaultLabel: 'Repère', vaultMark: '3F9A01BC', warning: 'Attention' },
};

describe('the settings', () => {
  it.each([undefined, 'inconnu'])('shows the cabinet first (address « %s »)', async (section) => {
    show(section);
    expect(await screen.findByRole('heading', { level: 2, name: 'Cabinet' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Cabinet' }).getAttribute('aria-current')).toBe('page');
  });

  it('edits the identity in place', async () => {
    const bridge = show('cabinet', { 'cabinet.update': () => saved });
    await user.click(await screen.findByRole('button', { name: /Nom du cabinet/ }));
    await user.keyboard('Cabinet Martin & fille{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('cabinet.update')).toEqual([{ patch: { name: 'Cabinet Martin & fille' } }]),
    );
  });

  it('fills the town with the postcode that was picked, and takes both back, each in one act', async () => {
    let cabinet = cabinetAnswer().cabinet!;
    const bridge = show('cabinet', {
      'cabinet.context': () => cabinetAnswer({ cabinet }),
      'cabinet.update': ({ patch }) => {
        cabinet = { ...cabinet, ...(patch as Partial<typeof cabinet>) };
        return saved;
      },
      'clientChannel.suggestTowns': () => [{ insee: '38563', postcode: '38500', town: 'Voiron' }],
    });
    await user.click(await screen.findByRole('button', { name: /Ville/ }));
    await user.keyboard('voi');
    await takeProposal(user, 'Voiron');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.inputsOf('cabinet.update')).toHaveLength(1));
    bridge.announce(['cabinet']);
    await screen.findByRole('button', { name: /Code postal 38500/ });
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(bridge.inputsOf('cabinet.update')).toEqual([
        { patch: { postcode: '38500', town: 'Voiron' } },
        { patch: { postcode: '38000', town: 'Grenoble' } },
      ]),
    );
  });
});

describe('appearance and keyboard', () => {
  it('changes the theme and the zoom of this machine', async () => {
    const bridge = show('apparence');
    await user.click(await screen.findByRole('radio', { name: 'Sombre' }));
    await user.click(screen.getByRole('button', { name: 'Agrandir' }));
    await waitFor(() => expect(screen.getByText('110 %')).toBeDefined());
    await user.click(screen.getByRole('button', { name: 'Revenir à 100\u00a0%' }));
    expect(bridge.inputsOf('preferences.update')).toEqual([
      { patch: { theme: 'dark' } },
      { patch: { zoom: 1.1 } },
      { patch: { zoom: 1 } },
    ]);
  });

  it('switches the letter keys off', async () => {
    const bridge = show('clavier');
    await user.click(await screen.findByRole('switch', { name: /Activer les raccourcis/ }));
    expect(bridge.inputsOf('preferences.update')).toEqual([{ patch: { areLetterKeysOn: false } }]);
  });
});

describe('security', () => {
  it('warns when nothing locks any more', async () => {
    show('securite');
    await user.selectOptions(await screen.findByLabelText('Verrouiller après'), '0');
    expect(await screen.findByText(/toute personne devant cet ordinateur/)).toBeDefined();
  });

  it('locks now', async () => {
    const bridge = show('securite');
    await user.click(await screen.findByRole('button', { name: /Verrouiller maintenant/ }));
    expect(bridge.inputsOf('vault.lock')).toHaveLength(1);
  });

  it('does not offer to stay unlocked where there is no keychain', async () => {
    show('securite', {
      'vault.status': () => ({
        ...{ state: 'unlocked', canStayUnlocked: false, staysUnlocked: false },
        ...{ mustSetPassphrase: false, backoffUntil: null },
      }),
    });
    expect(await screen.findByRole('switch')).toHaveProperty('disabled', true);
    expect(screen.getByText('Cet ordinateur n’offre pas de trousseau protégé.')).toBeDefined();
  });

  it('changes the passphrase, after the present one and with twelve characters at least', async () => {
    const bridge = show('securite', {
      'vault.changePassphrase': ({ current }) =>
        current === 'juste' ? done : { kind: 'wrong-passphrase', backoffUntil: null },
    });
    const change = () => user.click(screen.getByRole('button', { name: 'Modifier la phrase' }));
    await user.click(await screen.findByRole('button', { name: 'Modifier…' }));
    await user.type(await screen.findByLabelText('Nouvelle phrase secrète'), 'court');
    await change();
    expect(screen.getAllByText('Encore 7 caractères.')).not.toEqual([]);

    await user.type(screen.getByLabelText('Nouvelle phrase secrète'), ' mais assez long');
    await user.type(screen.getByLabelText('Confirmez la phrase'), 'court mais assez long');
    await change();
    expect(await screen.findByText('Saisissez d’abord la phrase secrète actuelle.')).toBeDefined();
    expect(bridge.inputsOf('vault.changePassphrase')).toEqual([]);

    await user.type(screen.getByLabelText('Phrase secrète actuelle'), 'faux');
    await change();
    expect(await screen.findByText('Ce n’est pas la phrase secrète actuelle.')).toBeDefined();

    await user.clear(screen.getByLabelText('Phrase secrète actuelle'));
    await user.type(screen.getByLabelText('Phrase secrète actuelle'), 'juste');
    await change();
    expect(await screen.findByText('La phrase secrète est modifiée.')).toBeDefined();
  });

  it('shows a new recovery sheet until it is said to be safe, and prints it', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    show('securite', {
      'vault.renewRecoveryKey': () => ({ kind: 'renewed', recoveryKey: '7K3M-QX2P', sheet }),
    });
    await user.click(await screen.findByRole('button', { name: 'Créer une nouvelle fiche…' }));
    await user.type(await screen.findByLabelText(/^Phrase secrète actuelle/), 'juste{Enter}');
    const page = await screen.findByRole('article', { name: 'Fiche de secours Mallette' });
    for (const group of sheet.keyGroups) expect(page.textContent).toContain(group);
    await user.click(screen.getByRole('button', { name: 'Imprimer' }));
    expect(print).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'La fiche est en lieu sûr' }));
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says where the data is', async () => {
    show('securite');
    expect(await screen.findByText('/donnees')).toBeDefined();
  });
});
