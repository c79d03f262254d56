/** @file Reaches the page of a running application through Chromium's debugging port. */

const WAIT_MS = 30_000;
const LOOK_EVERY_MS = 50;

const isOurs = (url) => url.startsWith('app://');

/** [Note: attach late] Attaching while the first page is still being made can hang: the port's own list is asked first. */
async function waitForPage(endpoint) {
  const list = `${endpoint.replace(/^ws:/, 'http:').replace(/\/devtools\/.*$/, '')}/json/list`;
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const targets = await (await fetch(list)).json();
    if (targets.some(({ type, url }) => type === 'page' && isOurs(url))) return;
    if (Date.now() > deadline) throw new Error('no window appeared');
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}

/**
 * @param {string} endpoint what Chromium prints after « DevTools listening on »
 * @returns {Promise<{ browser: import('@playwright/test').Browser, page: import('@playwright/test').Page }>}
 */
export async function connect(endpoint) {
  await waitForPage(endpoint);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.connectOverCDP(endpoint);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((found) => isOurs(found.url()));
  if (!page) throw new Error('no window appeared');
  page.setDefaultTimeout(WAIT_MS);
  return { browser, page };
}
