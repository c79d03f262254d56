/** @file A patch as it is stored: cleaned text, canonical codes, and columns that only make sense together. */
import type { ClientPatch } from '#shared/features/client/client.api.ts';
import { assertBirth } from '#shared/features/client/client.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { compactPcs, detectPcs, fitsPcs, type PcsNomenclature } from '#shared/kernel/pcs.ts';
import { compactSiren, readNaf } from '#shared/kernel/siren.ts';
import { cleanMultiline, hasLetter, squeeze } from '#shared/kernel/text.ts';
import type { ClientTable } from '#main/db/schema.ts';

type StoredPatch = { -readonly [C in keyof ClientTable]?: ClientTable[C] | undefined };

const LINES = [
  'firstName',
  'lastName',
  'birthName',
  'legalName',
  'legalForm',
  'representative',
  'birthTown',
  'profession',
  'originDetail',
] as const;

const orNull = (text: string): string | null => (text === '' ? null : text);

function cleanTexts(patch: ClientPatch): StoredPatch {
  const clean: StoredPatch = { ...patch };
  for (const column of LINES) {
    const value = patch[column];
    if (value !== undefined) clean[column] = squeeze(value);
  }
  if (patch.comment !== undefined) clean.comment = cleanMultiline(patch.comment);
  if (typeof patch.siren === 'string') clean.siren = orNull(compactSiren(patch.siren));
  if (typeof patch.siret === 'string') clean.siret = orNull(compactSiren(patch.siret));
  if (typeof patch.naf === 'string') clean.naf = orNull(readNaf(patch.naf) ?? squeeze(patch.naf));
  if (typeof patch.birthInsee === 'string') clean.birthInsee = orNull(patch.birthInsee.toUpperCase());
  if (patch.birthCountry !== undefined) clean.birthCountry = patch.birthCountry.toUpperCase();
  return clean;
}

/** A code is kept with the nomenclature it comes from: the one that was said, else the likeliest. */
function pcsOf({ pcsCode, pcsNomenclature }: ClientPatch, row: ClientTable): StoredPatch {
  if (pcsCode === undefined && pcsNomenclature === undefined) return {};
  const code = compactPcs((pcsCode === undefined ? row.pcsCode : pcsCode) ?? '');
  if (code === '') return { pcsCode: null, pcsNomenclature: null };
  const kept = row.pcsNomenclature as PcsNomenclature | null;
  const isKept = pcsNomenclature === undefined && kept !== null && fitsPcs(kept, code);
  const nomenclature = isKept ? kept : (pcsNomenclature ?? detectPcs(code)[0]);
  if (nomenclature === undefined || !fitsPcs(nomenclature, code)) {
    fail('invalid-input', 'socio-professional code', { fields: { pcsCode: 'pcs-format' } });
  }
  return { pcsCode: code, pcsNomenclature: nomenclature };
}

/** What described the former value does not describe the new one. */
function outdatedBy(patch: StoredPatch, row: ClientTable): StoredPatch {
  const outdated: StoredPatch = {};
  const moves = (column: 'birthTown' | 'familySituation' | 'originId'): boolean =>
    patch[column] !== undefined && patch[column] !== row[column];
  if (moves('birthTown') && patch.birthInsee === undefined) outdated.birthInsee = null;
  if (moves('familySituation') && row.familySituation !== 'NR' && patch.familySituationOn === undefined) {
    outdated.familySituationOn = null;
  }
  if (moves('originId') && row.originId !== null && patch.originDetail === undefined) {
    outdated.originDetail = '';
  }
  return outdated;
}

/** @throws AppError `invalid-input` for what would leave a client without a name or with an impossible birth */
export function patchToStore(patch: ClientPatch, row: ClientTable, today: DateOnly): Partial<ClientTable> {
  const clean = cleanTexts(patch);
  const stored = { ...clean, ...pcsOf(patch, row), ...outdatedBy(clean, row) };
  const name = (column: 'firstName' | 'lastName' | 'legalName'): string => stored[column] ?? row[column];
  if (!hasLetter(name('lastName') + name('firstName') + name('legalName'))) {
    const field = LINES.find((column) => column in patch) ?? 'lastName';
    fail('invalid-input', 'client without a name', { fields: { [field]: 'name-required' } });
  }
  assertBirth(patch.birthOn ?? null, today);
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined));
}
