/** @file Two sheets laid side by side: every fact once, in the order of the sheet, with how the two sides stand. */
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { ClientSheet } from '#shared/features/client/client.api.ts';
import { formatPartialDate } from '#shared/kernel/partial-date.ts';
import {
  addressTypeLabels,
  civilityLabels,
  clientStageLabels,
  familySituationLabel,
  genderLabels,
  phoneTypeLabels,
  relationshipLabel,
  socialRegimeLabels,
  titleLabels,
} from '#shared/kernel/person.labels.ts';
import { displayName, words } from '#shared/kernel/text.ts';
import { listLabels } from '../client-list.labels.ts';
import { dayOf, managerName, originName } from '../words.ts';
import { comparisonLabels } from './comparison.labels.ts';

type SectionKey = keyof typeof comparisonLabels.sections;
type FactKey = keyof typeof comparisonLabels.facts;
type Lines = readonly string[];
type SheetFacts = Readonly<Record<SectionKey, readonly (readonly [FactKey, Lines])[]>>;

export interface Fact {
  readonly key: FactKey;
  readonly left: Lines;
  readonly right: Lines;
  readonly state: keyof typeof comparisonLabels.states;
}

export interface FactSection {
  readonly key: SectionKey;
  readonly facts: readonly Fact[];
}

const one = (text: string | null | undefined): Lines => (text ? [text] : []);
const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');
/** « Non renseigné » says nothing: it is an absence. */
const known = (code: string, label: string): Lines => (code === 'NR' ? [] : [label]);

function generalFacts(sheet: ClientSheet): SheetFacts['general'] {
  const address = (line: ClientSheet['addresses'][number]): string =>
    joined(
      line.recipient2,
      line.building,
      line.street,
      line.locality,
      `${line.postcode} ${line.town}`.trim(),
    );
  return [
    ['kind', [listLabels.kinds[sheet.kind]]],
    [
      'civility',
      [
        ...known(sheet.civility, civilityLabels[sheet.civility]),
        ...one(sheet.title && titleLabels[sheet.title]),
      ],
    ],
    ['lastName', one(sheet.lastName)],
    ['firstName', one(sheet.firstName)],
    ['birthName', one(sheet.birthName)],
    ['legalName', one(sheet.legalName)],
    ['legalForm', one(sheet.legalForm)],
    ['siren', one(sheet.siren)],
    ['siret', one(sheet.siret)],
    ['naf', one(sheet.naf)],
    ['representative', one(sheet.representative)],
    ['phones', sheet.phones.map((phone) => `${phone.display} (${phoneTypeLabels[phone.type]})`)],
    ['emails', sheet.emails.map((email) => email.address)],
    ['addresses', sheet.addresses.map((line) => `${addressTypeLabels[line.type]} : ${address(line)}`)],
  ];
}

const managementFacts = (sheet: ClientSheet, context: CabinetContext): SheetFacts['management'] => [
  ['stage', [clientStageLabels[sheet.stage]]],
  ['createdAt', [dayOf(context, sheet.createdAt)]],
  ['manager', one(managerName(context, sheet.managerId))],
  ['origin', one(joined(originName(context, sheet.originId), sheet.originDetail))],
  ['comment', one(sheet.comment)],
];

const personalFacts = (sheet: ClientSheet): SheetFacts['personal'] => [
  [
    'familySituation',
    known(sheet.familySituation, familySituationLabel(sheet.familySituation, sheet.gender)),
  ],
  ['gender', known(sheet.gender, genderLabels[sheet.gender])],
  ['birthOn', one(sheet.birthOn && formatPartialDate(sheet.birthOn))],
  ['birthPlace', one(joined(sheet.birthTown, sheet.birthCountry === 'FR' ? null : sheet.birthCountry))],
  ['profession', one(sheet.profession)],
  ['pcs', one(sheet.pcsCode)],
  ['nir', one(sheet.nir?.masked)],
  ['regime', known(sheet.socialRegime, socialRegimeLabels[sheet.socialRegime])],
];

function sheetFacts(sheet: ClientSheet, context: CabinetContext): SheetFacts {
  const member = (line: ClientSheet['family'][number]): string =>
    joined(
      `${displayName(line.lastName, line.firstName)} (${relationshipLabel(line.relationship, line.gender)})`,
      line.birthOn && formatPartialDate(line.birthOn),
    );
  return {
    general: generalFacts(sheet),
    management: managementFacts(sheet, context),
    personal: personalFacts(sheet),
    family: [['members', sheet.family.map(member)]],
    bank: [
      ['accounts', sheet.bankAccounts.map((line) => joined(line.maskedIban, line.bankName, line.holder))],
    ],
  };
}

/** Case, accents, punctuation and the order of the rows do not make a difference. */
const folded = (lines: Lines): string =>
  lines
    .map((line) => words(line).join(' '))
    .sort()
    .join('\n');

function stateOf(left: Lines, right: Lines): Fact['state'] {
  if (right.length === 0) return 'left';
  if (left.length === 0) return 'right';
  return folded(left) === folded(right) ? 'same' : 'different';
}

const SECTIONS = Object.keys(comparisonLabels.sections) as SectionKey[];

/** What neither side knows is left out. */
export function compareSheets(left: ClientSheet, right: ClientSheet, context: CabinetContext): FactSection[] {
  const [ofLeft, ofRight] = [sheetFacts(left, context), sheetFacts(right, context)];
  return SECTIONS.map((section) => ({
    key: section,
    facts: ofLeft[section].flatMap(([key, lines], at) => {
      const others = ofRight[section][at]?.[1] ?? [];
      if (lines.length === 0 && others.length === 0) return [];
      return [{ key, left: lines, right: others, state: stateOf(lines, others) }];
    }),
  })).filter((section) => section.facts.length > 0);
}
