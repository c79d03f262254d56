import { beforeEach, describe, expect, it } from 'vitest';
import { Router } from '#renderer/app/router.svelte.ts';
import { TaskId } from '#shared/kernel/ids.ts';

const task = (last: string) =>
  ({ kind: 'task', id: TaskId.parse(`01990000-0000-7000-8000-0000000000${last}`) }) as const;

/** Resolves once the address has changed, as the window hears it. */
const changed = (): Promise<void> =>
  new Promise((resolve) => addEventListener('hashchange', () => resolve(), { once: true }));

function openRouter(hash: string): Router {
  history.replaceState(null, '', hash);
  const router = new Router();
  addEventListener('hashchange', router.follow);
  return router;
}

describe('what is open beside a screen', () => {
  beforeEach(() => {
    history.replaceState(null, '', '#/accueil');
  });

  it('is a place of the history: back closes it, forward opens it again', async () => {
    const router = openRouter('#/echeancier');
    router.openPanel(task('a1'));
    expect(location.hash).toContain('panneau=tache/');
    let next = changed();
    router.back();
    await next;
    expect([router.panel, router.route.view, router.canGoBack]).toEqual([null, 'tasks', false]);
    next = changed();
    router.forward();
    await next;
    expect(router.panel).toEqual(task('a1'));
  });

  it('is opened again by its address', () => {
    const router = openRouter(`#/echeancier?panneau=tache/${task('a1').id}`);
    expect(router.panel).toEqual(task('a1'));
    router.closePanel();
    expect(location.hash).toBe('#/echeancier');
  });

  it('leaves no trace in the history once closed, and what is asked meanwhile comes after', async () => {
    const router = openRouter('#/echeancier');
    router.openPanel(task('a1'));
    router.openPanel(task('a2'));
    const closed = changed();
    router.closePanel();
    expect(router.panel).toBeNull();
    router.openPanel(task('a3'));
    await closed;
    expect(router.panel).toEqual(task('a3'));
    const back = changed();
    router.back();
    await back;
    expect([router.panel, router.canGoBack]).toEqual([null, false]);
  });

  it('stays the same while the screen is described otherwise, and does not bring the old one back', () => {
    const router = openRouter('#/agenda?jour=2026-11-23');
    router.openPanel(task('a1'));
    const { panel } = router;
    router.replace('#/agenda?jour=2026-11-30');
    expect(router.panel).toBe(panel);
    router.closePanel();
    expect(location.hash).toBe('#/agenda?jour=2026-11-30');
  });

  it('closes when another screen is asked for', async () => {
    const router = openRouter('#/echeancier');
    router.openPanel(task('a1'));
    const next = changed();
    router.go('#/clients');
    await next;
    expect([router.panel, router.route.view]).toEqual([null, 'clients']);
  });
});
