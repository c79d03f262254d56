/** @file French sentences of the notice of a due date, as the client reads them. */
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import { paymentModeLabels, splitLabels } from '#shared/features/contract/contract.labels.ts';
import { lastCoveredDay } from '#shared/features/contract/contract-dates.ts';
import type { LegalDate } from '#shared/features/contract/law/legal-dates.rules.ts';
import type { RemarkCode } from '#shared/features/contract/law/rules/way-out.ts';
import { citationLabel, wayLabels } from '#shared/features/contract/legal-date.labels.ts';
import { dayOfMonth, monthName } from '#shared/kernel/calendar.labels.ts';
import { partsOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { formatMoney } from '#shared/kernel/money.ts';
import type { Civility, Title } from '#shared/kernel/person.ts';
import type { LetterHead, NoticeLetter } from './letter.ts';

/** « 24 novembre 2026 ». */
const dayWords = (date: DateOnly): string => {
  const { year, month, day } = partsOf(date);
  return `${dayOfMonth(day)} ${monthName(month)} ${String(year)}`;
};

const civilities: Readonly<Record<Civility, string>> = { M: 'M.', MME: 'Mme', NR: '', STE: '', ASSO: '' };
const titles: Readonly<Record<Title, string>> = { DR: 'Dr', PR: 'Pr', ME: 'Me' };

/** « Mme Zoé Durand », « Dr Zoé Durand ». */
export const personLine = (civility: Civility, title: Title | null, name: string): string =>
  `${title === null ? civilities[civility] : titles[title]} ${name}`.trim();

const contractName = ({ branch, product }: NoticeLetter): string =>
  product === '' ? branchLabels[branch] : `${branchLabels[branch]}, ${product}`;

/** Of the file and of its line among the documents. */
export const letterTitle = ({ branch, dueOn }: NoticeLetter): string =>
  `Avis d’échéance du ${dayWords(dueOn)}, ${branchLabels[branch]}`;

export const letterFileName = ({ dueOn, policyNumber }: NoticeLetter): string =>
  `Avis d’échéance ${dueOn} ${policyNumber}`.trim() + '.pdf';

const place = (town: string): string => (town === '' ? 'Le' : `${town}, le`);

function introduction({ dueOn, lastOn, isTacit }: NoticeLetter): string {
  const due = `Votre contrat arrive à échéance le ${dayWords(dueOn)}.`;
  const period = `du ${dayWords(dueOn)} au ${dayWords(lastOn)} inclus`;
  return isTacit
    ? `${due} Il se reconduit tacitement pour la période ${period}, sauf si vous y mettez fin dans les délais rappelés ci-dessous.`
    : `${due} Il ne se reconduit pas de lui-même\u00a0: son renouvellement pour la période ${period} demande votre accord.`;
}

/** What the client may do, and until when. */
function wayWords({ reason, state, opensOn, limitOn, effectOn, rule }: LegalDate): string {
  const end =
    effectOn === null ? '' : `, le contrat prenant fin le ${dayWords(lastCoveredDay(effectOn))} à minuit`;
  if (state === 'closed' && limitOn !== null) {
    return `La date limite pour dénoncer la reconduction du contrat était le ${dayWords(limitOn)}.`;
  }
  if (reason === 'CHATEL' && limitOn !== null) {
    return `Cet avis vous parvenant moins de quinze jours avant la date limite, ou après elle, vous disposez de vingt jours à compter de son envoi pour dénoncer la reconduction\u00a0: jusqu’au ${dayWords(limitOn)} inclus, le cachet de la poste faisant foi.`;
  }
  if (limitOn !== null) {
    return `Jusqu’au ${dayWords(limitOn)} inclus, vous pouvez dénoncer la reconduction${end}.`;
  }
  const why = `(${wayLabels[rule]})`;
  return state === 'later' && opensOn !== null
    ? `À partir du ${dayWords(opensOn)}, vous pourrez résilier à tout moment ${why}.`
    : `Vous pouvez résilier à tout moment ${why}.`;
}

const remarks: Readonly<Partial<Record<RemarkCode, string>>> = {
  'contract-prevails': 'Le préavis de vos conditions générales s’applique s’il est différent.',
  'health-guarantees-only':
    'Seulement si le contrat ne comporte pas d’autres garanties que celles que le texte énumère.',
  'lender-must-accept': 'Le prêteur doit accepter le nouveau contrat.',
};

export interface WayLine {
  readonly words: string;
  readonly source: string;
}

const wayLine = (way: LegalDate): WayLine => ({
  words: [wayWords(way), ...way.remarks.flatMap((code) => remarks[code] ?? [])].join(' '),
  source: citationLabel(way.citation),
});

/** « Paiement : mensuel, prélèvement par la compagnie. » */
function payment({ split, paymentMode }: NoticeLetter): string {
  const how = paymentMode === 'NR' ? '' : paymentModeLabels[paymentMode];
  const parts = [splitLabels[split], how].filter(Boolean).join(', ');
  return `Paiement\u00a0: ${parts.toLocaleLowerCase('fr-FR')}.`;
}

type Row = readonly [title: string, value: string];

const filled = (rows: readonly Row[]): Row[] => rows.filter(([, value]) => value !== '');

const contractRows = (letter: NoticeLetter): Row[] =>
  filled([
    ['Contrat', contractName(letter)],
    ['Formule', letter.formula],
    ['Risque assuré', letter.riskText],
    ['Compagnie', letter.insurerName],
    ['Numéro de police', letter.policyNumber],
    ['Échéance', dayWords(letter.dueOn)],
    ['Période', `du ${dayWords(letter.dueOn)} au ${dayWords(letter.lastOn)} inclus`],
  ]);

const premiumRows = (letter: NoticeLetter): Row[] =>
  filled([
    ['Prime HT', letter.premiumHtCents === null ? '' : formatMoney(letter.premiumHtCents)],
    ['Taxes', letter.taxCents === null ? '' : formatMoney(letter.taxCents)],
  ]);

const orias = ({ oriasNumber }: LetterHead): string =>
  oriasNumber === '' ? '' : `Immatriculé à l’ORIAS sous le n°\u00a0${oriasNumber} (www.orias.fr)`;

/** Every word of the letter, in the order of the page. */
export const letterWords = (letter: NoticeLetter) => ({
  title: 'Avis d’échéance',
  date: `${place(letter.cabinet.town)} ${dayWords(letter.sentOn)}`,
  object: `Objet\u00a0: échéance du ${dayWords(letter.dueOn)}, ${contractName(letter)}`,
  greeting: 'Madame, Monsieur,',
  introduction: introduction(letter),
  contract: contractRows(letter),
  premiumTitle: 'Prime de la période',
  premium: premiumRows(letter),
  total: ['Prime TTC', formatMoney(letter.premiumTtcCents)] as Row,
  payment: payment(letter),
  instalmentsTitle: 'Échéancier',
  instalments: letter.instalments.map(({ dueOn, amount }): Row => [dayWords(dueOn), formatMoney(amount)]),
  waysTitle: 'Mettre fin au contrat',
  ways: letter.ways.map(wayLine),
  closing:
    'Nous restons à votre disposition pour faire le point sur vos besoins et vos garanties avant cette échéance.',
  signature: letter.cabinet.name,
  orias: orias(letter.cabinet),
});
