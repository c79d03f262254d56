/** @file Telephones, e-mails and postal addresses of a client: one row each, one of each kind marked as primary. */
import { z } from 'zod';
import { ClientAddressId, ClientEmailId, ClientId, ClientPhoneId } from '../../kernel/ids.ts';
import { AddressType, EmailType, PhoneType } from '../../kernel/person.ts';
import { stripInvisible } from '../../kernel/text.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';
import { PostalFields } from '../client/client.api.ts';

export const TownSuggestion = z.strictObject({ insee: z.string(), postcode: z.string(), town: z.string() });
export type TownSuggestion = z.output<typeof TownSuggestion>;

/** What nobody sees is not typed: address books put such marks around a number that is copied. */
const Seen = z.string().overwrite(stripInvisible).trim().min(1);
const Raw = Seen.max(60);
const Address = Seen.max(254);

export const clientChannelApi = {
  /** One text may hold several numbers (« 06… / 01… »): each becomes a row. The first phone of a client is primary. */
  addPhone: command(
    z.strictObject({ clientId: ClientId, type: PhoneType.nullable(), raw: Raw }),
    savedWith(ClientPhoneId),
  ),
  updatePhone: command(
    z.strictObject({ id: ClientPhoneId, type: PhoneType.optional(), raw: Raw.optional() }),
    Saved,
  ),
  setPrimaryPhone: command(z.strictObject({ id: ClientPhoneId }), Saved),
  removePhone: command(z.strictObject({ id: ClientPhoneId }), Saved),
  addEmail: command(
    z.strictObject({ clientId: ClientId, type: EmailType, address: Address }),
    savedWith(ClientEmailId),
  ),
  updateEmail: command(
    z.strictObject({ id: ClientEmailId, type: EmailType.optional(), address: Address.optional() }),
    Saved,
  ),
  setPrimaryEmail: command(z.strictObject({ id: ClientEmailId }), Saved),
  removeEmail: command(z.strictObject({ id: ClientEmailId }), Saved),
  addAddress: command(
    z.strictObject({ clientId: ClientId, type: AddressType, address: PostalFields }),
    savedWith(ClientAddressId),
  ),
  updateAddress: command(
    z.strictObject({ id: ClientAddressId, type: AddressType.optional(), address: PostalFields.optional() }),
    Saved,
  ),
  setPrimaryAddress: command(z.strictObject({ id: ClientAddressId }), Saved),
  removeAddress: command(z.strictObject({ id: ClientAddressId }), Saved),
  /** Offline: from a postcode or the beginning of a town's name. At most 50; free text stays possible. */
  suggestTowns: query(z.strictObject({ text: z.string().max(80) }), z.array(TownSuggestion)),
};
