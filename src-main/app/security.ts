/** @file What no page may do: leave, open, ask for a device, reach the network. */
import { app, type Session, type WebContents } from 'electron';
import { pageOf } from './page-address.ts';

/** Every page that will ever exist, those nobody meant to open included. */
export function confineAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    confine(contents);
  });
}

function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Our own files and what a page made itself (a recovery sheet to save). */
const isOwn = (url: string): boolean =>
  pageOf(url) !== null || (url.startsWith('blob:') && pageOf(url.slice('blob:'.length)) !== null);

/** Every permission is refused; the only requests let through are those of `isAllowed`: our own files, by default. */
export function confineSession(session: Session, isAllowed: (url: string) => boolean = isOwn): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  // Only what a page made itself may be saved: the recovery sheet.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:') || !isAllowed(item.getURL())) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowed(url) && !url.startsWith('devtools://') });
  });
}
