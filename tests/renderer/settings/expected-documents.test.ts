import { configure, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NOTHING_OWN, withExpected } from '#shared/features/document/expected-documents.rules.ts';
import SettingsView from '#renderer/views/SettingsView.svelte';
import { saved, showOnDesk } from '../../support/desk-host.ts';
import { CARTE_GRISE, RIB } from '../../support/document-rows.ts';

configure({ defaultHidden: true });
const user = userEvent.setup();
const auto = { kind: 'branch', branch: 'AUTO' };

function show() {
  let own = NOTHING_OWN;
  const bridge = showOnDesk(
    SettingsView,
    {
      'document.watchedFolder': () => ({ path: null }),
      'document.types': () => [
        { id: CARTE_GRISE, code: 'CARTE_GRISE', label: 'Carte grise' },
        { id: RIB, code: 'PHOTO', label: 'Photo' },
      ],
      'document.ownExpected': () => own,
      'document.setExpected': ({ subject, codes }) => {
        own = withExpected(own, subject, codes);
        bridge.announce(['setting']);
        return saved;
      },
    },
    { section: 'documents' },
  );
  return bridge;
}
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

describe('the expected documents', () => {
  it('of a branch are ticked, changed, and given back as they came', async () => {
    const bridge = show();
    expect((await box('Carte grise')).checked).toBe(true);
    expect((await box('Photo')).checked).toBe(false);
    const reset = screen.getByRole('button', { name: 'Rétablir la liste d’origine' });
    expect(reset).toHaveProperty('disabled', true);
    await user.click(await box('Carte grise'));
    await waitFor(() => expect(reset).toHaveProperty('disabled', false));
    expect(bridge.inputsOf('document.setExpected')).toEqual([
      {
        subject: auto,
        codes: ['PERMIS_CONDUIRE', 'RELEVE_INFORMATION', 'RIB', 'FICHE_CONSEIL', 'CONDITIONS_PARTICULIERES'],
      },
    ]);
    await user.click(reset);
    await waitFor(async () => expect((await box('Carte grise')).checked).toBe(true));
    expect(bridge.inputsOf('document.setExpected').at(-1)).toEqual({ subject: auto, codes: null });
  });

  it('of a claim follow what is chosen', async () => {
    const bridge = show();
    await box('Photo');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Branche ou sinistre' }),
      'claim COLLISION',
    );
    expect((await box('Photo')).checked).toBe(true);
    await user.click(await box('Photo'));
    await waitFor(() =>
      expect(bridge.inputsOf('document.setExpected')).toEqual([
        {
          subject: { kind: 'claim', claimKind: 'COLLISION' },
          codes: ['CONSTAT', 'CARTE_GRISE', 'PERMIS_CONDUIRE'],
        },
      ]),
    );
  });
});
