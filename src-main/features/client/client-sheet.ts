/** @file The read model of the sheet, from its rows. Pure; numbers leave masked. */
import type { clientApi } from '#shared/features/client/client.api.ts';
import { completenessOf, nameOfClient } from '#shared/features/client/client.rules.ts';
import type { ResultOf } from '#shared/ipc/procedure.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { maskIban } from '#shared/kernel/iban.ts';
import { maskNir } from '#shared/kernel/nir.ts';
import { ageOn, type PartialDate } from '#shared/kernel/partial-date.ts';
import { ClientKind, isPersonKind } from '#shared/kernel/person.ts';
import type { Flag } from '#main/db/schema.ts';
import { readPhone } from '#main/reference/phone-number.ts';
import type { SheetRows } from './client.repository.ts';
import { warningsOf } from './sheet-warnings.ts';

type Sheet = ResultOf<typeof clientApi.sheet>;

/** Age in whole years; null as well when the birth is not known well enough to tell. */
function exactAge(birthOn: string | null, today: DateOnly): number | null {
  if (birthOn === null) return null;
  const age = ageOn(birthOn as PartialDate, today);
  return age !== null && age.atLeast === age.atMost ? age.atLeast : null;
}

const maskedNir = (row: { nir: string | null; nirToConfirm: Flag }) =>
  row.nir === null ? null : { masked: maskNir(row.nir), toConfirm: row.nirToConfirm === 1 };

/** One row shows as primary even where an act taken back out of turn has left none. */
function withPrimary<R extends { id: string; isPrimary: Flag }>(
  rows: readonly R[],
): (Omit<R, 'isPrimary'> & { isPrimary: boolean })[] {
  const primary = rows.find((row) => row.isPrimary === 1) ?? rows[0];
  return rows.map((row) => ({ ...row, isPrimary: row.id === primary?.id }));
}

const familyOf = ({ family }: SheetRows, today: DateOnly) =>
  family.map(({ nir, nirToConfirm, ...member }) => ({
    ...member,
    age: exactAge(member.birthOn, today),
    nir: maskedNir({ nir, nirToConfirm }),
  }));

const bankAccountsOf = ({ bankAccounts }: SheetRows) =>
  withPrimary(bankAccounts).map(({ iban, ibanToConfirm, ...account }) => ({
    ...account,
    maskedIban: maskIban(iban),
    ibanToConfirm: ibanToConfirm === 1,
    // The table of bank codes knows no names.
    bankName: null,
  }));

export function sheetOf(rows: SheetRows, today: DateOnly): Sheet {
  const { nir, nirToConfirm, ...client } = rows.client;
  const kind = ClientKind.parse(client.kind);
  const isAgeing = isPersonKind(kind) && client.stage !== 'DECEDE';
  const sheet = {
    ...client,
    displayName: nameOfClient({ ...client, kind }),
    age: isAgeing ? exactAge(client.birthOn, today) : null,
    nir: maskedNir({ nir, nirToConfirm }),
    phones: withPrimary(rows.phones).map((phone) => ({ ...phone, display: readPhone(phone.raw).display })),
    emails: withPrimary(rows.emails),
    addresses: withPrimary(rows.addresses),
    family: familyOf(rows, today),
    bankAccounts: bankAccountsOf(rows),
    warnings: warningsOf(rows, today),
    completeness: completenessOf({
      ...client,
      kind,
      hasPhone: rows.phones.length > 0,
      hasEmail: rows.emails.length > 0,
      hasAddress: rows.addresses.length > 0,
    }),
  };
  // The columns of closed lists are text in SQL; the router's parser of outputs is what proves them.
  return sheet as Sheet;
}
