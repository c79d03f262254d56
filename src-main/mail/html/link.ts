/** @file Where a link of a mail truly leads, and whether its words say otherwise. */
import { domainToUnicode } from 'node:url';
import { readEmail } from '#shared/kernel/email.ts';
import { stripInvisible } from '#shared/kernel/text.ts';

export interface LinkReading {
  /** As it would be copied: the host in ASCII, so that « аррӏе » does not read as « apple ». */
  readonly address: string;
  readonly isDeceptive: boolean;
}

const MAX_ADDRESS = 4_000;
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Letters of hosts that a French reader tells apart. */
const PLAIN_HOST = /^[a-z0-9.\-_àâäæçèéêëîïôöœùûüÿñß]*$/u;
/** Endings by which bare words read as a place on the web: « facture.pdf » does not. */
const WEB_ENDING =
  /^(?:fr|com|net|org|eu|be|ch|lu|de|es|it|uk|co|io|info|biz|app|dev|bank|insurance|example|test)$/;
/** Under these, a name is registered one level lower. */
const SHARED_ENDING = /^(?:gouv|asso|co|com|tm|nom)$/;

const labelsOf = (host: string): string[] => host.toLowerCase().replace(/\.$/, '').split('.');

/** « impots.gouv.fr » of « www.impots.gouv.fr »: who is behind a host. */
function ownerOf(host: string): string {
  const labels = labelsOf(host);
  return labels.slice(SHARED_ENDING.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/** The host that words name, when they read as an address; null for ordinary words. */
function hostNamedBy(text: string): string | null {
  const words = text.trim().toLowerCase();
  const explicit = /(?:https?:\/\/|\bwww\.)([\p{L}\p{N}._-]+)/u.exec(words);
  if (explicit) return /^https?:/.test(explicit[0]) ? (explicit[1] ?? null) : `www.${explicit[1] ?? ''}`;
  const bare = /^((?:[\p{L}\p{N}_-]+\.)+([\p{L}]{2,}))(?:[/?#:]\S*)?$/u.exec(words);
  return bare && WEB_ENDING.test(bare[2] ?? '') ? (bare[1] ?? null) : null;
}

const asciiHost = (host: string): string => {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return host;
  }
};

function isDeceptiveWeb(url: URL, text: string): boolean {
  const isDisguised = url.username !== '' || url.password !== '';
  const isForeign = !PLAIN_HOST.test(domainToUnicode(url.hostname).toLowerCase());
  const named = hostNamedBy(text);
  return isDisguised || isForeign || (named !== null && ownerOf(asciiHost(named)) !== ownerOf(url.hostname));
}

function readMailto(url: URL, text: string): LinkReading | null {
  let target: string;
  try {
    target = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const reading = readEmail(target);
  if (!reading.ok) return null;
  // Subject, text and files that the link would fill in are nobody's choice here.
  const named = readEmail(text);
  const isDeceptive = named.ok && named.address.toLowerCase() !== reading.address.toLowerCase();
  return { address: `mailto:${reading.address}`, isDeceptive };
}

/** Null for what leads nowhere we would name: scripts, files, data, relative addresses. The words then stand alone. */
export function readLink(href: string, text: string): LinkReading | null {
  const given = stripInvisible(href).trim();
  if (given === '' || given.length > MAX_ADDRESS || !URL.canParse(given)) return null;
  const url = new URL(given);
  if (!SCHEMES.has(url.protocol)) return null;
  if (url.protocol === 'mailto:') return readMailto(url, text);
  if (url.protocol === 'tel:') {
    const number = url.pathname.replace(/[^\d+]/g, '');
    return number === '' ? null : { address: `tel:${number}`, isDeceptive: false };
  }
  const isDeceptive = isDeceptiveWeb(url, text);
  // Who one would be logged in as is only ever there to be read as the host.
  url.username = '';
  url.password = '';
  return { address: url.href.slice(0, MAX_ADDRESS), isDeceptive };
}
