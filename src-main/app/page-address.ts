/**
 * @file The two pages and their origins. They never share one: going from the desk to the vault makes the engine
 * drop the process that held what the window showed.
 */
import { extname, isAbsolute, join, normalize, relative } from 'node:path';

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
