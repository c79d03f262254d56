/** @file What is refused in a cabinet's identity, and what is proposed for its collaborators. */
import type { FieldIssues } from '../../kernel/errors.ts';
import { readPostcode } from '../../kernel/postal.ts';
import { hasLetter, initialsOf, squeeze } from '../../kernel/text.ts';
import type { CabinetFields } from './cabinet.api.ts';

/** Names of CSS colours, so that a colour needs no table to be shown. In the order in which they are proposed. */
export const COLLABORATOR_COLORS = [
  'teal',
  'steelblue',
  'slateblue',
  'orchid',
  'crimson',
  'coral',
  'goldenrod',
  'olivedrab',
  'seagreen',
  'sienna',
] as const;
export type CollaboratorColor = (typeof COLLABORATOR_COLORS)[number];

/** The first colour that nobody has; the first of all once every colour is taken. */
export const proposeColor = (taken: readonly string[]): CollaboratorColor =>
  COLLABORATOR_COLORS.find((color) => !taken.includes(color)) ?? COLLABORATOR_COLORS[0];

/** « Jean-Baptiste », « Martin » → JM; one name alone gives one letter. */
export const proposeInitials = initialsOf;

/** The time zones where French insurance brokers work, mainland first. */
export const FRENCH_TIME_ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'America/St_Barthelemy',
  'America/Marigot',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const;

const isTimeZone = (name: string): boolean =>
  name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);

export const CABINET_ISSUES = [
  'cabinet-name',
  'postcode-format',
  'orias-format',
  'time-zone-unknown',
] as const;
export type CabinetIssue = (typeof CABINET_ISSUES)[number];

/** As stored: the eight digits of the register without the spaces they are printed with. */
const cleanOrias = (text: string): string => text.replace(/[\s\u00A0\u202F.]/gu, '');

/** Some of the fields, as a parsed patch holds them. */
export type CabinetPatch = { readonly [F in keyof CabinetFields]?: CabinetFields[F] | undefined };
/** The same without the fields that are not there. */
type Defined<P extends CabinetPatch> = P extends CabinetFields ? CabinetFields : Partial<CabinetFields>;

const cleaners: { readonly [F in keyof CabinetFields]?: (text: string) => string } = {
  oriasNumber: cleanOrias,
  postcode: (text) => {
    const read = readPostcode(text);
    return read.kind === 'valid' ? read.postcode : squeeze(text);
  },
};

/** The fields as they are stored: what people type around the figures is dropped, nothing is corrected. */
export function cleanCabinet<P extends CabinetPatch>(patch: P): Defined<P> {
  const cleaned = Object.entries(patch).flatMap(([field, text]) =>
    text === undefined ? [] : [[field, (cleaners[field as keyof CabinetFields] ?? squeeze)(text)] as const],
  );
  return Object.fromEntries(cleaned) as Defined<P>;
}

/** Issues of cleaned fields, by field; empty when they can be saved. Only the name and the zone are obligatory. */
export function cabinetIssues(fields: Partial<CabinetFields>): FieldIssues {
  const issues: Record<string, CabinetIssue> = {};
  const { name, postcode, oriasNumber, timeZone } = fields;
  if (name !== undefined && !hasLetter(name)) issues['name'] = 'cabinet-name';
  if (postcode && readPostcode(postcode).kind !== 'valid') issues['postcode'] = 'postcode-format';
  if (oriasNumber && !/^\d{8}$/.test(oriasNumber)) issues['oriasNumber'] = 'orias-format';
  if (timeZone !== undefined && !isTimeZone(timeZone)) issues['timeZone'] = 'time-zone-unknown';
  return issues;
}
