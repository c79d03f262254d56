/** @file Whether a rubric of the sheet holds anything: an empty one is one line. */
import type { ClientSheet } from '#shared/features/client/client.api.ts';

export const isPersonalEmpty = (sheet: ClientSheet): boolean =>
  !['M', 'MME'].includes(sheet.civility) &&
  sheet.gender === 'NR' &&
  sheet.familySituation === 'NR' &&
  sheet.socialRegime === 'NR' &&
  [sheet.title, sheet.familySituationOn, sheet.birthOn, sheet.pcsCode, sheet.nir].every(
    (one) => one === null,
  ) &&
  sheet.birthTown === '' &&
  sheet.profession === '';
