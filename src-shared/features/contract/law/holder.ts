/** @file In which quality a client holds a contract: most rights are of people outside their profession. */
import { type ClientKind, isPersonKind } from '../../../kernel/person.ts';
import { type Branch, traitsOf } from '../branches.ts';

/** `private`: a natural person outside any profession; `group`: an employer for its staff (C. assur. L141-1). */
export type Holder = 'private' | 'professional' | 'group';

export interface HolderFacts {
  readonly branch: Branch;
  readonly clientKind: ClientKind;
  /** What the contract says; null while nobody has said. */
  readonly isForProfession: boolean | null;
}

/**
 * Where nobody has said, a craftsman's car is taken as professional: better to promise no right than one that does
 * not exist. The home and the health of anyone are private.
 */
export function holderOf({ branch, clientKind, isForProfession }: HolderFacts): Holder {
  const { use } = traitsOf(branch);
  if (use === 'group') return 'group';
  if (use === 'professional' || !isPersonKind(clientKind)) return 'professional';
  const isProfessional = isForProfession ?? (clientKind === 'PRO' && use === 'either');
  return isProfessional ? 'professional' : 'private';
}
