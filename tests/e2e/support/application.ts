/** @file The built application, each test with a data folder of its own; driven by role and French name. */
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PASSPHRASE = 'tiroir boussole cerise wagon';
const CLOCK = '2026-11-24T09:00:00.000Z';

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page reported as an error: must stay empty. */
  readonly problems: string[];
  close(): Promise<void>;
}

export interface StartOptions {
  readonly isSample?: boolean;
  readonly clock?: string;
}

/** Root needs `--no-sandbox`; a virtual screen has no graphics card. */
const SWITCHES =
  process.platform === 'linux'
    ? [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu']
    : [];

/** Starts the built application on a folder; resolves once its page has a heading. */
export async function start(folder: string, options: StartOptions = {}): Promise<Running> {
  const own = [`--data-folder=${folder}`, `--clock=${options.clock ?? CLOCK}`];
  const app = await _electron.launch({
    // The theme is the application's own: the driver must not emulate one.
    colorScheme: null,
    args: [...SWITCHES, '.', ...own, ...(options.isSample ? ['--sample'] : [])],
    env: { ...process.env, TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8' },
  });
  const problems: string[] = [];
  const page = await app.firstWindow();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page, problems, close: () => app.close() };
}

interface Fixtures {
  /** An empty data folder, deleted at the end. */
  folder: string;
  /** The application just started on that folder. */
  running: Running;
  page: Page;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mallette-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await rm(`${folder}-exemple`, { recursive: true, force: true, maxRetries: 5 });
  },
  running: async ({ folder }, use) => {
    const running = await start(folder);
    await use(running);
    await running.close();
    expect(running.problems, 'errors that the page reported').toEqual([]);
  },
  page: async ({ running }, use) => {
    await use(running.page);
  },
});

export { expect };
