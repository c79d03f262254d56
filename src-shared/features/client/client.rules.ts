/** @file Rules about a client that both sides apply. */
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
