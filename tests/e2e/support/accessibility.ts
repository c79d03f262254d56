/** @file Scans of a screen in both themes, and clients that fill the screens to scan. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { call } from './broker.ts';

const THEMES = ['light', 'dark'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of the rules that a machine can check, as `theme rule: selector`, empty when all is well. */
export async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await call(page, 'preferences.update', { patch: { theme } });
    await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme);
    // A colour on its way from one theme to the other is neither.
    await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
    // Electron offers no second target for the scan's own page.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
    for (const { id, nodes } of violations) {
      for (const node of nodes) found.push(`${theme} ${id}: ${node.target.join(' ')}`);
    }
  }
  return found;
}

/** A person with family, account and number, and a company. @returns the person's identifier */
export async function prepareClients(page: Page): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'client.create', {
    kind: 'PARTICULIER',
    civility: 'MME',
    lastName: 'Durand',
    firstName: 'Zoé',
    phone: '06 39 98 17 57',
    email: 'zoe@example.fr',
    postcode: '38000',
    town: 'Grenoble',
    birthOn: '1985-08',
  });
  await call(page, 'client.setNir', { clientId: id, nir: '255081416802538' });
  await call(page, 'family.add', {
    clientId: id,
    member: { relationship: 'ENFANT', firstName: 'Léo', lastName: 'Durand', birthOn: '2015' },
  });
  await call(page, 'bankAccount.add', {
    clientId: id,
    iban: 'FR7630006000011234567890189',
    bic: null,
    holder: 'Zoé Durand',
    label: '',
  });
  await call(page, 'client.create', {
    kind: 'ENTREPRISE',
    legalName: 'Alpes Menuiserie',
    phone: '01 99 00 12 34',
  });
  return id;
}
