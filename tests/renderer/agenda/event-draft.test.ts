import { cleanup, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { fill, openNew } from '../../support/event-panel.ts';
describe('what is typed and not saved', () => {
  it('is kept when the panel closes, and forgotten once saved', async () => {
    const { bridge, user } = await openNew();
    await fill(user, 'Titre', 'À finir');
    cleanup();
    const kept = bridge.inputsOf('draft.save').at(-1) as { name: string; value: string };
    expect(kept.name).toBe('event.new');
    expect(JSON.parse(kept.value)).toMatchObject({ title: 'À finir' });
  });

  it('is kept too when it is a sentence that was not taken over, and comes back as one', async () => {
    const { bridge, user } = await openNew({ 'task.readSentence': () => null as never });
    await user.type(screen.getByRole('textbox', { name: 'En une phrase' }), 'Bilan');
    cleanup();
    const { value } = bridge.inputsOf('draft.save').at(-1) as { value: string };
    const again = await openNew({
      'draft.find': () => ({ value }),
      'task.readSentence': () => null as never,
    });
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'En une phrase' });
    expect(line.value).toBe('Bilan');
    await again.user.click(screen.getByRole('button', { name: 'Reprendre à zéro' }));
    expect(line.value).toBe('');
  });

  it('comes back, is announced, and can be dropped', async () => {
    const { user } = await openNew({ 'draft.find': () => ({ value: JSON.stringify({ title: 'À finir' }) }) });
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Titre' });
    expect(title.value).toBe('À finir');
    expect(screen.getByText('Votre saisie non enregistrée a été reprise.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reprendre à zéro' }));
    expect(title.value).toBe('');
  });
});
