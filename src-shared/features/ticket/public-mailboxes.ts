/** @file Providers at which anybody has a mailbox: such a domain says nothing of whose mail it is. */

const PROVIDERS: ReadonlySet<string> = new Set(
  (
    'gmail googlemail orange wanadoo free sfr neuf cegetel laposte hotmail outlook live msn yahoo ymail icloud me mac ' +
    'aol bbox numericable club-internet aliceadsl noos dbmail gmx mail proton protonmail pm tutanota caramail zaclys'
  ).split(' '),
);

/** « gmail.com », « yahoo.co.uk », « orange.fr ». */
export const isPublicMailbox = (domain: string): boolean =>
  PROVIDERS.has(domain.toLowerCase().split('.')[0] ?? '');
