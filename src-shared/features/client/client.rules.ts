/** @file Rules about a client that both sides apply. */
import { fail } from '../../kernel/errors.ts';
import { compactNir, readNir } from '../../kernel/nir.ts';
import { isPersonKind, type ClientKind } from '../../kernel/person.ts';
import { displayName, fold, squeeze } from '../../kernel/text.ts';

export interface NamedClient {
  readonly kind: ClientKind;
  readonly firstName: string;
  readonly lastName: string;
  readonly legalName: string;
}

/** How a client is called: « DURAND Zoé » for a person, the legal name otherwise; never empty. */
export function nameOfClient({ kind, firstName, lastName, legalName }: NamedClient): string {
  const person = displayName(lastName, firstName);
  const legal = squeeze(legalName);
  return isPersonKind(kind) ? person || legal : legal || person;
}

/** The folded text that lists sort by: family name first, in the order of what is shown. */
export function sortNameOfClient({ kind, firstName, lastName, legalName }: NamedClient): string {
  const person = fold(`${lastName} ${firstName}`);
  const legal = fold(legalName);
  return isPersonKind(kind) ? person || legal : legal || person;
}

export interface StoredNir {
  readonly nir: string | null;
  readonly nirToConfirm: 0 | 1;
}

/**
 * What is stored of a typed number. A wrong one is refused, unless the broker keeps it « à confirmer »; of 13
 * characters, the number with its computed key is then kept, since nobody has read that key on a card.
 * @throws AppError `invalid-input`, the issue under `nir`
 */
export function nirToStore(text: string | null, toConfirm: boolean): StoredNir {
  const compact = compactNir(text ?? '');
  if (compact === '') return { nir: null, nirToConfirm: 0 };
  const reading = readNir(compact);
  if (reading.kind === 'valid') return { nir: reading.nir, nirToConfirm: 0 };
  const issue = reading.kind === 'error' ? reading.issue : 'nir-key-missing';
  if (!toConfirm) fail('invalid-input', 'social security number', { fields: { nir: issue } });
  return { nir: reading.kind === 'error' ? compact : reading.proposed, nirToConfirm: 1 };
}
