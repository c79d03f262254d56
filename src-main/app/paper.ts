/**
 * @file Letters become PDF in a window that nobody sees: no script, no network, nothing kept on disk, closed as soon as
 * its work is over.
 */
import { BrowserWindow, session, type Session } from 'electron';
import { AppError } from '#shared/kernel/errors.ts';
import type { PaperAdapter, Print } from '#main/ipc/context.ts';
import { SCHEME } from './page-address.ts';
import { confineSession } from './security.ts';

/** The one address that its session answers. */
const SHEET = `${SCHEME}://paper/letter.html`;
/** A letter is text and the style it carries: nothing is loaded, nothing runs. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
/** Half a second is usual; a page that takes this long is lost. */
const PATIENCE_MS = 30_000;

/** What is on the sheet now; null between two letters. */
interface Sheet {
  html: string | null;
}

/** Of its own, and in memory: a name without `persist:`. */
function paperSession(sheet: Sheet): Session {
  const paper = session.fromPartition('paper');
  confineSession(paper, (url) => url === SHEET);
  paper.protocol.handle(SCHEME, ({ url }) =>
    url === SHEET && sheet.html !== null
      ? new Response(sheet.html, { headers: HEADERS })
      : new Response(null, { status: 404 }),
  );
  return paper;
}

const openWindow = (paper: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      ...{ session: paper, javascript: false, sandbox: true, contextIsolation: true },
      ...{ nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false, devTools: false },
    },
  });

/** A page whose process died, or that never ends, must not keep the act waiting for ever. */
async function orGiveUp<T>(window: BrowserWindow, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    const giveUp = (why: string) => () => {
      reject(new AppError('unexpected', why));
    };
    timer = setTimeout(giveUp('a letter took too long'), PATIENCE_MS);
    window.webContents.once('render-process-gone', giveUp('the page of a letter is gone'));
  });
  try {
    return await Promise.race([work, lost]);
  } finally {
    clearTimeout(timer);
  }
}

async function draw(window: BrowserWindow, sheet: Sheet, html: string): Promise<Uint8Array> {
  sheet.html = html;
  try {
    await window.loadURL(SHEET);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
  } finally {
    sheet.html = null;
  }
}

export function electronPaper(): PaperAdapter {
  const sheet: Sheet = { html: null };
  let paper: Session | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function withWindow<T>(work: (print: Print) => Promise<T>): Promise<T> {
    paper ??= paperSession(sheet);
    const window = openWindow(paper);
    try {
      return await work((html) => orGiveUp(window, draw(window, sheet, html)));
    } finally {
      window.destroy();
    }
  }

  return {
    lend(work) {
      const turn = last.then(() => withWindow(work));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
