/** @file What the rows of a family member share. */
import type { ClientSheet } from '#shared/features/client/client.api.ts';
import type { FamilyMemberFields } from '#shared/features/family/family.api.ts';
import { displayName } from '#shared/kernel/text.ts';
import type { z } from 'zod';
import { api } from '../../ipc/api.ts';
import { warningOf } from '../../ipc/warning.labels.ts';
import type { FieldAddress, SavedOperation } from '../../ui/index.ts';
import { familyLabels } from './family.labels.ts';

export type Member = ClientSheet['family'][number];
type MemberPatch = Partial<z.output<typeof FamilyMemberFields>>;

export const nameOfMember = ({ lastName, firstName }: Pick<Member, 'lastName' | 'firstName'>): string =>
  displayName(lastName, firstName) || familyLabels.unnamed;

export const saveMember = ({ id }: Member, patch: MemberPatch): Promise<SavedOperation> =>
  api.family.update({ id, patch });

/** The part of a row that says which column of which member it edits. */
export const columnOf = (
  sheet: ClientSheet,
  { id }: Member,
  field: string,
): { readonly of: FieldAddress; readonly warning: string | undefined } => ({
  of: { entity: 'family_member', rowId: id, field },
  warning: warningOf(sheet, `${field}:${id}`),
});
