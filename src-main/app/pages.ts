/**
 * @file The two pages and their origins. They never share one: going from the desk to the vault makes the engine
 * drop the process that held what the window showed.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, relative, isAbsolute, normalize } from 'node:path';
import { protocol, type Session } from 'electron';

export type PageName = 'vault' | 'desk';

export const SCHEME = 'app';
const DOCUMENTS: Readonly<Record<PageName, string>> = { vault: 'vault.html', desk: 'index.html' };

export const pageUrl = (page: PageName): string => `${SCHEME}://${page}/${DOCUMENTS[page]}`;

/** The page that an address belongs to, or null. `URL.origin` says "null" for our scheme: parts are compared. */
export function pageOf(address: string): PageName | null {
  if (!URL.canParse(address)) return null;
  const { protocol: scheme, hostname } = new URL(address);
  if (scheme !== `${SCHEME}:`) return null;
  return hostname === 'vault' || hostname === 'desk' ? hostname : null;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const headersOf = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});

/** Call before the application is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the built renderer, and nothing beside it. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = fileFor(request.method, request.url, folder);
    const type = file && TYPES[extname(file)];
    if (!file || !type) return new Response(null, { status: 404, headers: headersOf('text/plain') });
    try {
      return new Response(await readFile(file), { headers: headersOf(type) });
    } catch {
      return new Response(null, { status: 404, headers: headersOf('text/plain') });
    }
  });
}

/** The file behind an address, or null for anything that is not exactly one of the page's own. */
export function fileFor(method: string, address: string, folder: string): string | null {
  const page = pageOf(address);
  if (method !== 'GET' || page === null) return null;
  const { pathname } = new URL(address);
  if (/%|\\|\0/.test(pathname)) return null;
  const file = normalize(join(folder, pathname));
  const inside = relative(folder, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return extname(file) === '.html' && inside !== DOCUMENTS[page] ? null : file;
}
