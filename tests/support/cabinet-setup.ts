/** @file The first day of a fictional cabinet, for tests of main. */
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { openTestCabinet, type TestCabinet } from './cabinet.ts';

export const FIELDS = {
  name: 'Cabinet Martin',
  street: '12 rue des Tilleuls',
  building: '',
  postcode: '38000',
  town: 'Grenoble',
  phone: '01 99 00 12 34',
  email: 'contact@cabinet-martin.exemple.test',
  oriasNumber: '07 001 234',
  timeZone: 'Europe/Paris',
};

export const CLAIRE = { firstName: 'Claire', lastName: 'Martin', initials: 'cm', color: 'teal' };
export const HUGO = { firstName: 'Hugo', lastName: 'Petit', initials: 'HP', color: 'coral' };

export interface SetUpCabinet extends TestCabinet {
  readonly claireId: CollaboratorId;
}

/** A cabinet that has had its first day, with Claire at work. */
export async function openSetUpCabinet(): Promise<SetUpCabinet> {
  const cabinet = await openTestCabinet();
  await cabinet.api.cabinet.setUp({ cabinet: FIELDS, collaborator: CLAIRE });
  const { currentCollaboratorId } = await cabinet.api.cabinet.context({});
  if (currentCollaboratorId === null) throw new Error('nobody works in the cabinet that was just set up');
  return Object.assign(cabinet, { claireId: currentCollaboratorId });
}
