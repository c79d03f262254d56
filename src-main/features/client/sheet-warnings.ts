/** @file What a sheet remarks beside its fields. A remark never blocks: real files break every usual rule. */
import type { ClientWarning, ClientWarningCode } from '#shared/features/client/client-warnings.ts';
import { bicIssue, isPacificBic } from '#shared/kernel/bic.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { readEmail } from '#shared/kernel/email.ts';
import { readIban } from '#shared/kernel/iban.ts';
import { nirMismatches, readNir } from '#shared/kernel/nir.ts';
import { ageOn, boundsOf, isUnusuallyOld, type PartialDate } from '#shared/kernel/partial-date.ts';
import { ClientKind, hasSiren, isChild, isPartner, type Gender } from '#shared/kernel/person.ts';
import { POSTAL_LINE_LENGTH, postalCapitals, readPostcode } from '#shared/kernel/postal.ts';
import { readNaf, sirenIssue, siretIssue } from '#shared/kernel/siren.ts';
import { readPhone } from '#main/reference/phone-number.ts';
import type { SheetRows } from './client.repository.ts';

type Code = ClientWarningCode | null;
type Member = SheetRows['family'][number];

/** The warnings of one field, without the checks that found nothing. */
const at = (field: string, ...codes: readonly Code[]): ClientWarning[] =>
  [...new Set(codes)].flatMap((code) => (code === null ? [] : [{ field, code }]));

interface PersonRow {
  readonly nir: string | null;
  readonly nirToConfirm: 0 | 1;
  readonly gender: string;
  readonly birthOn: string | null;
  readonly birthInsee: string | null;
}

function nirCodes({ nir, nirToConfirm, gender, birthOn, birthInsee }: PersonRow): Code[] {
  if (nir === null) return [];
  const reading = readNir(nir);
  const toConfirm = nirToConfirm === 1 ? ('nir-to-confirm' as const) : null;
  if (reading.kind === 'error') return [toConfirm];
  const person = { gender: gender as Gender, birthOn, birthInsee };
  return [toConfirm, ...reading.warnings, ...nirMismatches(reading.parts, person)];
}

const birthCode = (birthOn: string | null, today: DateOnly): Code =>
  birthOn !== null && isUnusuallyOld(birthOn as PartialDate, today) ? 'birth-unusually-old' : null;

function ofClient({ client, isNirShared }: SheetRows, today: DateOnly): ClientWarning[] {
  const isLiving = client.stage !== 'DECEDE';
  const since = client.familySituationOn;
  return [
    ...at('nir', ...nirCodes(client), isNirShared ? 'nir-duplicate' : null),
    ...at('birthOn', isLiving ? birthCode(client.birthOn, today) : null),
    ...at('familySituationOn', since !== null && since > today ? 'situation-in-future' : null),
  ];
}

function ofCompany({ client }: SheetRows): ClientWarning[] {
  if (!hasSiren(ClientKind.parse(client.kind))) return [];
  const { siren, siret, naf } = client;
  return [
    ...at('siren', siren === null ? null : sirenIssue(siren)),
    ...at('siret', siret === null ? null : siretIssue(siret, siren)),
    ...at('naf', naf !== null && readNaf(naf) === null ? 'naf-format' : null),
  ];
}

function ofAddress(address: SheetRows['addresses'][number]): ClientWarning[] {
  const { id, postcode, town, country } = address;
  const isOdd = postcode !== '' && readPostcode(postcode, country).kind !== 'valid';
  const lines = { ...address, town: `${postcode} ${town}` };
  const columns = ['recipient2', 'building', 'street', 'locality', 'town'] as const;
  return [
    ...at(`postcode:${id}`, isOdd ? 'postcode-format' : null),
    ...columns.flatMap((column) => {
      const isLong = [...postalCapitals(lines[column])].length > POSTAL_LINE_LENGTH;
      return at(`${column}:${id}`, isLong ? 'postal-line-too-long' : null);
    }),
  ];
}

function ofAccount(account: SheetRows['bankAccounts'][number]): ClientWarning[] {
  const { id, iban, ibanToConfirm, bic } = account;
  const reading = readIban(iban);
  const warnings = reading.kind === 'valid' ? reading.warnings : [];
  const isPacific = bic !== null && isPacificBic(bic);
  return [
    ...at(
      `iban:${id}`,
      ibanToConfirm === 1 ? 'iban-to-confirm' : null,
      ...warnings,
      isPacific ? 'iban-xpf' : null,
    ),
    ...at(`bic:${id}`, bic === null ? null : bicIssue(bic, reading.kind === 'valid' ? iban : null)),
  ];
}

/** Born on the same day or before, for certain, whatever the precision of both dates. */
const isNotYounger = (child: string, parent: string): boolean =>
  boundsOf(child as PartialDate).last <= boundsOf(parent as PartialDate).first;

function generationCode(member: Member, clientBirthOn: string | null): Code {
  const { relationship, birthOn } = member;
  if (birthOn === null || clientBirthOn === null) return null;
  if (isChild(relationship as 'ENFANT')) {
    return isNotYounger(birthOn, clientBirthOn) ? 'child-older-than-parent' : null;
  }
  const isElder = relationship === 'PARENT' && isNotYounger(clientBirthOn, birthOn);
  return isElder ? 'child-older-than-parent' : null;
}

function partnerCode({ relationship, birthOn }: Member, today: DateOnly): Code {
  if (birthOn === null || !isPartner(relationship as 'CONJOINT')) return null;
  const age = ageOn(birthOn as PartialDate, today);
  return age !== null && age.atMost < 16 ? 'partner-under-sixteen' : null;
}

function ofFamily({ client, family }: SheetRows, today: DateOnly): ClientWarning[] {
  const [, ...otherPartners] = family.filter(({ relationship }) => isPartner(relationship as 'CONJOINT'));
  return family.flatMap((member) => {
    // A child may be covered under its parent's number, which then says nothing of the child.
    const isOwnNumber = member.linkedClientId === null && member.nir !== client.nir;
    return [
      ...at(
        `birthOn:${member.id}`,
        birthCode(member.birthOn, today),
        generationCode(member, client.birthOn),
        partnerCode(member, today),
      ),
      ...at(`nir:${member.id}`, ...(isOwnNumber ? nirCodes(member) : [])),
      ...at(`relationship:${member.id}`, otherPartners.includes(member) ? 'second-partner' : null),
    ];
  });
}

export function warningsOf(rows: SheetRows, today: DateOnly): ClientWarning[] {
  return [
    ...ofClient(rows, today),
    ...ofCompany(rows),
    ...rows.phones.flatMap(({ id, raw }) => at(`raw:${id}`, readPhone(raw).warning)),
    ...rows.emails.flatMap(({ id, address }) => {
      const read = readEmail(address);
      return at(`address:${id}`, read.ok ? null : read.issue);
    }),
    ...rows.addresses.flatMap(ofAddress),
    ...ofFamily(rows, today),
    ...rows.bankAccounts.flatMap(ofAccount),
  ];
}
