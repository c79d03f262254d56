import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TextRow } from '#renderer/ui/index.ts';

const WHOLE = '2 85 03 38 185 042 43';

function masked(onreveal = () => Promise.resolve(WHOLE)) {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const oncopy = vi.fn(() => Promise.resolve());
  const onsave = vi.fn(() => Promise.resolve());
  render(TextRow, { props: { label: 'N° sécu', value: '•••• 043', masked: { onreveal, oncopy }, onsave } });
  return { oncopy, onsave, user: userEvent.setup({ advanceTimers: vi.advanceTimersByTime }) };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('a masked value', () => {
  beforeEach(() => () => vi.useRealTimers());

  it('is shown whole on request, for thirty seconds', async () => {
    const { user } = masked();
    expect(screen.queryByText(WHOLE)).toBeNull();
    await user.click(button('Afficher\u00a0: N° sécu'));
    expect(screen.getByText(WHOLE)).toBeTruthy();
    await vi.advanceTimersByTimeAsync(30_100);
    expect(screen.queryByText(WHOLE)).toBeNull();
    expect(screen.getByText('•••• 043')).toBeTruthy();
  });

  it('is hidden again on request', async () => {
    const { user } = masked();
    await user.click(button('Afficher\u00a0: N° sécu'));
    await user.click(button('Masquer\u00a0: N° sécu'));
    expect(screen.queryByText(WHOLE)).toBeNull();
  });

  it('is copied by main: it does not pass here', async () => {
    const { user, oncopy } = masked();
    await user.click(button('Copier\u00a0: N° sécu'));
    expect(oncopy).toHaveBeenCalledOnce();
    expect(screen.queryByText(WHOLE)).toBeNull();
  });

  it('says why when it cannot be shown', async () => {
    const { user } = masked(() => Promise.reject(new Error('locked')));
    await user.click(button('Afficher\u00a0: N° sécu'));
    expect(screen.getByText(/L’enregistrement a échoué/)).toBeTruthy();
  });
});
