/** @file The cabinet's own list of insurers and wholesalers. */
import { z } from 'zod';
import { InsurerId } from '../../kernel/ids.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';

/** `GROSSISTE`: a wholesale broker, through whom a contract is placed. */
export const InsurerKind = z.enum(['COMPAGNIE', 'GROSSISTE']);
export type InsurerKind = z.output<typeof InsurerKind>;

export const InsurerFields = z.strictObject({
  kind: InsurerKind,
  name: z.string().trim().min(1).max(80),
  /** The cabinet's own code at this insurer. */
  brokerCode: z.string().trim().max(40),
  phone: z.string().trim().max(60),
  email: z.string().trim().max(254),
  claimPhone: z.string().trim().max(60),
  claimEmail: z.string().trim().max(254),
  street: z.string().trim().max(120),
  postcode: z.string().trim().max(12),
  town: z.string().trim().max(80),
  comment: z.string().max(2_000),
});
export type InsurerFields = z.output<typeof InsurerFields>;

export const Insurer = InsurerFields.extend({
  id: InsurerId,
  isArchived: z.boolean(),
  /** Contracts and quotes that name it, in the bin or not. */
  contractCount: z.number().int(),
});
export type Insurer = z.output<typeof Insurer>;

export const insurerApi = {
  /** By name; archived ones last. */
  list: query(z.strictObject({}), z.array(Insurer)),
  add: command(
    InsurerFields.partial().extend({ kind: InsurerKind, name: z.string().trim().min(1).max(80) }),
    savedWith(InsurerId),
  ),
  update: command(
    z.strictObject({
      id: InsurerId,
      patch: InsurerFields.partial().extend({ isArchived: z.boolean().optional() }),
    }),
    Saved,
  ),
  /** Refused (`conflict`) while a contract names it: archive it then. */
  remove: command(z.strictObject({ id: InsurerId }), Saved),
};
