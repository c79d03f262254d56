/** @file What a page cannot do, asked from inside the page of the real application. */
import { readFileSync } from 'node:fs';
import { api } from '#shared/ipc/api.ts';
import type { FeatureApi } from '#shared/ipc/procedure.ts';
import { openNewCabinet } from './support/broker.ts';
import { expect, start, test } from './support/application.ts';

test('a page has no Node, no Electron, and a bridge of four functions', async ({ page }) => {
  const globals = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', 'electron'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
  const bridge = await page.evaluate(() => [
    Object.keys(window.mallette).sort(),
    Object.isFrozen(window.mallette),
  ]);
  expect(bridge).toEqual([['call', 'offerFiles', 'onChanged', 'onCommand'], true]);
});

test('a page cannot run text as code', async ({ running }) => {
  const { page, problems } = running;
  const outcomes = await page.evaluate(async () => {
    // The driver's own call may compile text; only what runs later is under the page's policy.
    await new Promise((later) => setTimeout(later));
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      /* eslint-disable no-eval, @typescript-eslint/no-implied-eval -- what is proven is that the page refuses them */
      eval: attempt(() => globalThis.eval('1') as unknown),
      constructor: attempt(() => new Function('return 1')),
      /* eslint-enable no-eval, @typescript-eslint/no-implied-eval */
      markup: attempt(() => {
        document.body.innerHTML = '<img src=x onerror=alert(1)>';
      }),
      script: attempt(() => {
        document.createElement('script').src = 'https://example.com/x.js';
      }),
    };
  });
  expect(outcomes).toEqual({ eval: 'refused', constructor: 'refused', markup: 'refused', script: 'refused' });
  problems.length = 0;
});

test('a page cannot leave, open a window or reach the network', async ({ running }) => {
  const { page, app, problems } = running;
  const before = page.url();
  const answers = await page.evaluate(async () => {
    const reach = (url: string): Promise<string> =>
      fetch(url).then(
        (answer) => (answer.ok ? 'reached' : 'refused'),
        () => 'refused',
      );
    location.href = 'https://example.com/';
    return {
      open: window.open('https://example.com/'),
      network: await reach('https://example.com/'),
      file: await reach('file:///etc/passwd'),
      other: await reach('app://desk/index.html'),
      outside: await reach('app://vault/..%2f..%2fpackage.json'),
    };
  });
  expect(answers).toEqual({
    open: null,
    network: 'refused',
    file: 'refused',
    other: 'refused',
    outside: 'refused',
  });
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  problems.length = 0;
});

test('every permission is refused', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the window is isolated and sandboxed', async ({ running }) => {
  const settings = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(settings).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
  });
});

test('the page of the vault is offered only what is public', async ({ page }) => {
  const paths = Object.entries<FeatureApi>(api).flatMap(([feature, procedures]) =>
    Object.entries(procedures)
      .filter(([, procedure]) => !procedure.isPublic)
      .map(([name]) => `${feature}.${name}`),
  );
  expect(paths.length).toBeGreaterThan(40);
  const codes = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (path) => {
          const answer = await window.mallette.call(path, {});
          return answer.ok ? 'done' : answer.error.code;
        }),
      ),
    paths,
  );
  expect(new Set(codes)).toEqual(new Set(['forbidden']));
});

test('hostile input is refused by code and never breaks the router', async ({ page }) => {
  await openNewCabinet(page);
  const all = Object.entries(api).flatMap(([feature, procedures]) =>
    Object.keys(procedures).map((name) => `${feature}.${name}`),
  );
  // Acts that would lock, quit or restart are not for this test.
  const paths = all.filter((path) => !/^vault\.|switchCabinet/.test(path));
  const codes = await page.evaluate(async (names) => {
    const hostile: unknown[] = [
      null,
      undefined,
      1,
      'x',
      [],
      { clientId: 'x' },
      { id: "'; drop table client; --" },
    ];
    const seen = new Set<string>();
    for (const path of [...names, '__proto__.x', 'constructor.name', '', 'client', 'client.sheet.more']) {
      for (const input of [...hostile, { __proto__: { a: 1 }, text: 'x'.repeat(200_000) }]) {
        const answer = await window.mallette.call(path, input);
        seen.add(answer.ok ? 'done' : answer.error.code);
      }
    }
    return [...seen];
  }, paths);
  expect(codes).not.toContain('unexpected');
  await expect(page.getByRole('heading', { level: 1, name: /Bonjour Claire/ })).toBeVisible();
});

test('a second start shows the window that is open, and goes', async ({ folder, running }) => {
  const second = start(folder).then(
    () => 'opened',
    () => 'gone',
  );
  expect(await second).toBe('gone');
  await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the log holds events and codes, and nothing else', async ({ folder, running }) => {
  await openNewCabinet(running.page);
  await running.page.evaluate(() => window.mallette.call('client.sheet', { clientId: 'Durand' }));
  const lines = readFileSync(`${folder}/logs/mallette.log`, 'utf8').trim().split('\n');
  const keys = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)));
  for (const key of keys) expect(['at', 'event', 'path', 'code', 'ref', 'ms', 'stack']).toContain(key);
  expect(lines.join()).not.toContain('Durand');
});
