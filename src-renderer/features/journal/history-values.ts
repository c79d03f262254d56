/** @file The values of a history as the sheet writes them: lists in words, dates in French, codes left out. */
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { HistoryEntry } from '#shared/features/journal/journal.api.ts';
import type { Gender } from '#shared/kernel/person.ts';
import { countryName } from '#shared/kernel/country.ts';
import * as person from '#shared/kernel/person.labels.ts';
import { pcsNomenclatureLabels } from '#shared/kernel/pcs.labels.ts';
import { displayPhone } from '#shared/kernel/phone.ts';
import { formatSiren } from '#shared/kernel/siren.ts';
import { formatDate } from '../../ui/index.ts';
import { historyLabels } from './history.labels.ts';

export type Cells = NonNullable<HistoryEntry['before']>;
/** What words need beside the value itself. */
export interface Wording extends Pick<CabinetContext, 'collaborators' | 'origins'> {
  /** Of the person whose row it is, where the sheet knows. */
  readonly gender: Gender;
}
type Words = (value: string, wording: Wording) => string;

/** Said by another column, or of no interest to a person. */
const SILENT = new Set(['birthInsee', 'insee', 'e164', 'linkId', 'position', 'linkedClientId']);

const inList =
  (labels: Readonly<Record<string, string>>): Words =>
  (value) =>
    value === 'NR' ? '' : (labels[value] ?? value);
const date: Words = (value) => formatDate(value);
/** France goes without saying. */
const country: Words = (value) => (value === 'FR' ? '' : countryName(value));
const named =
  (value: string): Words =>
  (code) =>
    code === '1' ? value : '';

const WORDS: Readonly<Record<string, Words>> = {
  kind: inList(person.clientKindLabels),
  stage: inList(person.clientStageLabels),
  civility: inList(person.civilityLabels),
  title: inList(person.titleLabels),
  gender: inList(person.genderLabels),
  socialRegime: inList(person.socialRegimeLabels),
  attachment: inList(person.attachmentLabels),
  familySituation: (code, { gender }) =>
    code === 'NR' ? '' : person.familySituationLabel(code as 'MARIE', gender),
  relationship: (code) => person.relationshipLabel(code as 'ENFANT'),
  type: inList({
    ...person.phoneTypeLabels,
    ...person.emailTypeLabels,
    ...person.addressTypeLabels,
  }),
  pcsNomenclature: inList(pcsNomenclatureLabels),
  familySituationOn: date,
  birthOn: date,
  birthCountry: country,
  country,
  raw: displayPhone,
  siren: formatSiren,
  siret: formatSiren,
  nirToConfirm: named(historyLabels.toConfirm),
  ibanToConfirm: named(historyLabels.toConfirm),
  managerId: (id, { collaborators }) => {
    const found = collaborators.find((one) => one.id === id);
    return found ? `${found.firstName} ${found.lastName}`.trim() : '';
  },
  originId: (id, { origins }) => origins.find((one) => one.id === id)?.label ?? '',
};

/** The columns of one side of a change, in one line; « vide » when nothing was there. */
export function wordsOf(cells: Cells | null, wording: Wording): string {
  if (cells === null) return historyLabels.created;
  const parts = Object.entries(cells)
    .filter(([column, value]) => !SILENT.has(column) && value !== null && value !== '')
    .map(([column, value]) => WORDS[column]?.(String(value), wording) ?? String(value))
    .filter((part) => part !== '');
  return parts.length === 0 ? historyLabels.nothing : parts.join(', ');
}

export function authorOf({ collaboratorId }: HistoryEntry, { collaborators }: Wording): string {
  const found = collaborators.find((one) => one.id === collaboratorId);
  return found ? `${found.firstName} ${found.lastName}`.trim() : historyLabels.unknownAuthor;
}
