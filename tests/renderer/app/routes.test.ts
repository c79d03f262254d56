import { describe, expect, it } from 'vitest';
import { helpPageAt, parseRoute, paths, views } from '#renderer/app/routes.ts';
import { HELP_PAGE_IDS } from '#renderer/features/help/help-page.ts';

const ID = '01990000-0000-7000-8000-0000000000a1';
const OTHER = '01990000-0000-7000-8000-0000000000a2';

describe('an address', () => {
  it.each([
    ['', { view: 'home' }],
    ['#/accueil', { view: 'home' }],
    [paths.clients, { view: 'clients' }],
    ['#/clients?vue=1', { view: 'clients' }],
    [paths.client(ID), { view: 'client', clientId: ID }],
    [`#/clients/comparer/${ID}/${OTHER}`, { view: 'comparison', leftId: ID, rightId: OTHER }],
    [paths.settings, { view: 'settings', section: undefined }],
    ['#/reglages/securite', { view: 'settings', section: 'securite' }],
    [paths.bin, { view: 'bin' }],
    [paths.help('recherche'), { view: 'help', page: 'recherche' }],
  ])('%s leads to its screen', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    '#/ailleurs',
    '#/clients/pas-un-identifiant',
    `#/clients/${ID}/plus`,
    `#/clients/comparer/${ID}`,
    '#/corbeille/1',
  ])('%s leads nowhere, and says so', (hash) => {
    expect(parseRoute(hash)).toEqual({ view: 'unknown' });
  });

  it('has a help page for every screen', () => {
    expect(helpPageAt(parseRoute('#/reglages/notifications'))).toBe('rappels');
    expect(helpPageAt(parseRoute('#/reglages/automatismes'))).toBe('rappels');
    expect(helpPageAt(parseRoute('#/reglages/cabinet'))).toBe('securite');
    expect(Object.values(views).every(({ helpPage }) => HELP_PAGE_IDS.includes(helpPage))).toBe(true);
  });
});
