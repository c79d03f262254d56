/** @file The family of a client. A member may also be a client: then it is linked, both ways, and nothing is copied. */
import { z } from 'zod';
import { ClientId, FamilyMemberId } from '../../kernel/ids.ts';
import { PartialDate } from '../../kernel/partial-date.ts';
import { Attachment, Gender, Relationship } from '../../kernel/person.ts';
import { command } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';

const Name = z.string().trim().max(80);

export const FamilyMemberFields = z.strictObject({
  relationship: Relationship,
  firstName: Name,
  lastName: Name,
  birthName: Name,
  gender: Gender,
  birthOn: PartialDate.nullable(),
  birthTown: z.string().trim().max(120),
  birthInsee: z.string().max(5).nullable(),
  birthRank: z.number().int().min(1).max(9).nullable(),
  attachment: Attachment,
});

export const familyApi = {
  add: command(
    z.strictObject({
      clientId: ClientId,
      member: FamilyMemberFields.partial().required({ relationship: true }),
    }),
    savedWith(FamilyMemberId),
  ),
  update: command(z.strictObject({ id: FamilyMemberId, patch: FamilyMemberFields.partial() }), Saved),
  remove: command(z.strictObject({ id: FamilyMemberId }), Saved),
  setNir: command(
    z.strictObject({
      id: FamilyMemberId,
      nir: z.string().max(40).nullable(),
      toConfirm: z.boolean().default(false),
    }),
    Saved,
  ),
  revealNir: command(z.strictObject({ id: FamilyMemberId }), z.strictObject({ nir: z.string() })),
  /** « Créer sa fiche »: makes a client from the member, links both ways. */
  becomeClient: command(z.strictObject({ id: FamilyMemberId }), savedWith(ClientId)),
  /** Links the member to an existing client and writes the reciprocal link on that client's sheet. */
  link: command(z.strictObject({ id: FamilyMemberId, linkedClientId: ClientId }), Saved),
  unlink: command(z.strictObject({ id: FamilyMemberId }), Saved),
};
