/** @file The states of a claim and what may follow each. Pure. */
import { z } from 'zod';

export const ClaimStatus = z.enum([
  ...['DECLARE', 'EN_INSTRUCTION', 'ATTENTE_PIECES', 'EXPERTISE', 'ACCORD'],
  ...['REGLE', 'SANS_SUITE', 'REFUSE', 'CLOS'],
] as const);
export type ClaimStatus = z.output<typeof ClaimStatus>;

export const ClaimKind = z.enum([
  ...['COLLISION', 'BRIS_GLACE', 'VOL', 'INCENDIE', 'DEGAT_DES_EAUX', 'EVENEMENT_CLIMATIQUE'],
  ...['CATASTROPHE_NATURELLE', 'VANDALISME', 'RESPONSABILITE_CIVILE', 'ACCIDENT_CORPOREL'],
  ...['HOSPITALISATION', 'ARRET_TRAVAIL', 'INVALIDITE', 'DECES', 'PROTECTION_JURIDIQUE'],
  ...['ASSISTANCE', 'DOMMAGE_ELECTRIQUE', 'PERTE_EXPLOITATION', 'CYBER', 'ANIMAL', 'AUTRE'],
] as const);
export type ClaimKind = z.output<typeof ClaimKind>;

/** « En cours » is anything but closed: paid, refused and dropped ones still have their file to close. */
export const isOpenClaim = (status: ClaimStatus): boolean => status !== 'CLOS';

const ANY_OPEN = ClaimStatus.options.filter(isOpenClaim);

/**
 * The states that a broker may choose next. The usual way is declared → under way → pieces or expert → agreed → paid →
 * closed; a file may also be dropped or refused, and each way back is allowed, since insurers change their minds.
 */
export const claimStatusesAfter = (status: ClaimStatus): readonly ClaimStatus[] =>
  status === 'CLOS'
    ? ANY_OPEN.filter((next) => next !== 'DECLARE')
    : ClaimStatus.options.filter((next) => next !== status && next !== 'DECLARE');

/** The state that usually comes next, offered first; null when the file is closed. */
export function usualNextStatus(status: ClaimStatus): ClaimStatus | null {
  switch (status) {
    case 'DECLARE':
      return 'EN_INSTRUCTION';
    case 'EN_INSTRUCTION':
      return 'EXPERTISE';
    case 'ATTENTE_PIECES':
      return 'EN_INSTRUCTION';
    case 'EXPERTISE':
      return 'ACCORD';
    case 'ACCORD':
      return 'REGLE';
    case 'REGLE':
    case 'SANS_SUITE':
    case 'REFUSE':
      return 'CLOS';
    case 'CLOS':
      return null;
  }
}

/** Whether the insurer was told in time: nothing is known, it was, it is still to be done, the day is over. */
export type Declaration = 'unknown' | 'done' | 'to-do' | 'late';

/** @param declareBeforeOn the last day, itself included */
export function declarationOf(
  claim: { readonly declaredOn: string | null; readonly declareBeforeOn: string | null },
  today: string,
): Declaration {
  const { declaredOn, declareBeforeOn } = claim;
  if (declareBeforeOn === null) return declaredOn === null ? 'unknown' : 'done';
  return (declaredOn ?? today) > declareBeforeOn ? 'late' : declaredOn === null ? 'to-do' : 'done';
}
