/** @file A postal address as the sheet writes it: one line per part, the country only when it is not France. */
import type { ClientSheet } from '#shared/features/client/client.api.ts';
import { countryName } from '#shared/kernel/country.ts';
import type { AddressType } from '#shared/kernel/person.ts';

export type SheetAddress = ClientSheet['addresses'][number];
export type PostalDraft = Omit<SheetAddress, 'id' | 'isPrimary' | 'type'> & { readonly type: AddressType };

export const emptyPostal = (type: AddressType): PostalDraft => ({
  type,
  recipient2: '',
  building: '',
  street: '',
  locality: '',
  postcode: '',
  town: '',
  insee: null,
  country: 'FR',
});

export function postalText(address: PostalDraft): string {
  const { recipient2, building, street, locality, postcode, town, country } = address;
  return [
    recipient2,
    building,
    street,
    locality,
    `${postcode} ${town}`,
    country === 'FR' ? '' : countryName(country),
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

export const isSamePostal = (a: PostalDraft, b: PostalDraft): boolean =>
  (Object.keys(a) as (keyof PostalDraft)[]).every((key) => a[key] === b[key]);
