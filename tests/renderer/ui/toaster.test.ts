import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToastMessage } from '#renderer/ui/index.ts';
import ToastScene from './scenes/ToastScene.svelte';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  return () => vi.useRealTimers();
});

function toaster() {
  let show: (message: ToastMessage) => void = () => undefined;
  render(ToastScene, { props: { onready: (given: typeof show) => (show = given) } });
  return {
    show: (message: ToastMessage) => show(message),
    user: userEvent.setup({ advanceTimers: vi.advanceTimersByTime }),
  };
}

const shown = (text: string) => screen.queryByText(text) !== null;

describe('a message', () => {
  it('is read aloud in a region that was there before it', async () => {
    const { show } = toaster();
    const live = screen.getByRole('status');
    expect(live.getAttribute('aria-live')).toBe('polite');
    show({ text: 'Client créé' });
    await vi.advanceTimersByTimeAsync(0);
    expect(live.textContent).toContain('Client créé');
  });

  it('leaves after five seconds, or ten when it offers an act', async () => {
    const { show } = toaster();
    show({ text: 'Bref' });
    show({ text: 'Avec acte', action: { label: 'Annuler', onselect: vi.fn() } });
    await vi.advanceTimersByTimeAsync(4900);
    expect([shown('Bref'), shown('Avec acte')]).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(200);
    expect([shown('Bref'), shown('Avec acte')]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown('Avec acte')).toBe(false);
  });

  it('of a failure stays until it is dismissed', async () => {
    const { show, user } = toaster();
    show({ text: 'Le disque est plein', tone: 'danger' });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(shown('Le disque est plein')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Masquer le message' }));
    expect(shown('Le disque est plein')).toBe(false);
  });

  it('waits while the pointer or the focus is on it', async () => {
    const { show, user } = toaster();
    show({ text: 'Bref', action: { label: 'Annuler', onselect: vi.fn() } });
    await vi.advanceTimersByTimeAsync(0);
    screen.getByRole('button', { name: 'Annuler' }).focus();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown('Bref')).toBe(true);
    await user.tab();
    await user.tab();
    await vi.advanceTimersByTimeAsync(10_100);
    expect(shown('Bref')).toBe(false);
  });

  it('that arrives meanwhile waits too', async () => {
    const { show, user } = toaster();
    show({ text: 'Premier', tone: 'danger' });
    await vi.advanceTimersByTimeAsync(0);
    await user.hover(screen.getByText('Premier'));
    show({ text: 'Second' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown('Second')).toBe(true);
    await user.unhover(screen.getByRole('region', { name: 'Messages' }));
    await vi.advanceTimersByTimeAsync(5100);
    expect(shown('Second')).toBe(false);
  });

  it('acts once and leaves', async () => {
    const { show, user } = toaster();
    const onselect = vi.fn();
    show({ text: 'Mis à la corbeille', action: { label: 'Annuler', onselect } });
    await vi.advanceTimersByTimeAsync(0);
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(onselect).toHaveBeenCalledOnce();
    expect(shown('Mis à la corbeille')).toBe(false);
  });

  it('offers back one act at a time, and keeps what failed beside it', async () => {
    const { show } = toaster();
    const action = { label: 'Annuler', onselect: () => undefined };
    show({ text: 'Échec', tone: 'danger', action: { ...action, label: 'Réessayer' } });
    show({ text: 'Premier acte', action });
    show({ text: 'Second acte', action });
    await vi.advanceTimersByTimeAsync(0);
    expect(shown('Premier acte')).toBe(false);
    expect(shown('Second acte')).toBe(true);
    expect(shown('Échec')).toBe(true);
  });

  it('makes room: two at most', async () => {
    const { show } = toaster();
    for (let at = 1; at <= 6; at += 1) show({ text: `Message ${at}` });
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getAllByText(/^Message/).map((one) => one.textContent)).toEqual(['Message 5', 'Message 6']);
  });
});
