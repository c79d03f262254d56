/** @file French sentences of the legal dates: what may be done, until when, why, and what nobody could verify. */
import { formatDate } from '../../kernel/date-only.ts';
import type { Citation, LawCode } from './law/rules/rule.ts';
import type { DelayCode } from './law/rules/delay-rules.ts';
import type { TerminationReason } from './law/rules/termination-reasons.ts';
import type { DutyCode, RemarkCode } from './law/rules/way-out.ts';
import type { WayCode } from './law/rules/ways-out.ts';
import type { LegalDate, LegalDuty } from './law/legal-dates.rules.ts';
import type { LegalDelay } from './law/legal-delays.rules.ts';
import type { UnpaidStage } from './law/non-payment.rules.ts';

const codeLabels: Readonly<Record<LawCode, string>> = {
  ASSURANCES: 'C. assur., art.',
  CONSOMMATION: 'C. conso., art.',
  ACPR: 'Recommandation ACPR',
  LOI: 'Loi n°',
  CONTRAT: 'Conditions du contrat',
};

/** « C. assur., art. L113-12 ». */
export const citationLabel = ({ code, article }: Citation): string =>
  article === '' ? codeLabels[code] : `${codeLabels[code]}\u00a0${article}`;

export const terminationReasonLabels: Readonly<Record<TerminationReason, string>> = {
  ECHEANCE: 'À l’échéance',
  CHATEL: 'Loi Chatel',
  HAMON_RIA: 'Loi Hamon (résiliation infra-annuelle)',
  RIA_SANTE: 'Résiliation infra-annuelle santé',
  LEMOINE: 'Loi Lemoine (emprunteur)',
  RIA_PRO: 'Résiliation infra-annuelle des professionnels',
  CHANGEMENT_SITUATION: 'Changement de situation',
  VENTE: 'Vente',
  DECES: 'Décès',
  DISPARITION_RISQUE: 'Disparition du risque',
  DIMINUTION_RISQUE: 'Diminution du risque',
  MAJORATION_TARIF: 'Majoration de tarif',
  NON_PAIEMENT: 'Non-paiement',
  APRES_SINISTRE: 'Après sinistre',
  AGGRAVATION: 'Aggravation du risque',
  FAUSSE_DECLARATION: 'Fausse déclaration',
  RENONCIATION: 'Renonciation',
  REMPLACEMENT: 'Remplacement',
  COMPAGNIE_ECHEANCE: 'Par la compagnie, à l’échéance',
  ACCORD: 'D’un commun accord',
  SANS_EFFET: 'Sans effet',
  AUTRE: 'Autre motif',
};

/** What allows it, in a few words; in brackets in a sentence. */
export const wayLabels: Readonly<Record<WayCode, string>> = {
  CANVASSING: 'renonciation après démarchage',
  AFFINITY_14_DAYS: 'renonciation à une assurance affinitaire',
  AFFINITY_30_DAYS: 'renonciation à une assurance affinitaire',
  LIFE: 'renonciation à une assurance vie',
  RIA_VEHICLE: 'loi Hamon',
  RIA_HOME: 'loi Hamon',
  RIA_AFFINITY: 'loi Hamon',
  RIA_HEALTH: 'résiliation infra-annuelle santé',
  RIA_GROUP_HEALTH: 'résiliation infra-annuelle santé, par l’employeur',
  RIA_PRO: 'résiliation infra-annuelle des professionnels',
  LEMOINE_NEW_LOANS: 'loi Lemoine',
  LEMOINE: 'loi Lemoine',
  ECHEANCE: 'échéance annuelle',
  ECHEANCE_PRO: 'échéance annuelle',
  ECHEANCE_GROUP: 'échéance annuelle, par l’employeur',
  ECHEANCE_CONTRACT: 'échéance annuelle',
  CHATEL_LATE: 'loi Chatel, avis d’échéance tardif',
  CHATEL_SILENT: 'loi Chatel',
  ECHEANCE_INSURER: 'par la compagnie, à l’échéance',
  ECHEANCE_INSURER_PRO: 'par la compagnie, à l’échéance',
  SITUATION: 'changement de situation',
  SITUATION_INSURER: 'par la compagnie, changement de situation',
  VEHICLE_SALE: 'vente du véhicule ou du bateau',
  VEHICLE_SALE_INSURER: 'par la compagnie, vente du véhicule ou du bateau',
  DEATH: 'par l’héritier, décès de l’assuré',
  THING_SALE: 'par l’acquéreur, vente du bien assuré',
  OTHER_POLICY_ENDED: 'autre contrat résilié par la compagnie après sinistre',
  SMALLER_RISK: 'baisse de prime refusée',
};

export const dutyLabels: Readonly<Record<DutyCode, string>> = {
  'check-premium-notice': 'Vérifier que l’avis d’échéance a été envoyé, et noter sa date d’envoi',
  'registered-letter': 'Envoyer une lettre recommandée, électronique ou non',
  'any-durable-medium': 'Notifier par lettre, sur support durable ou en ligne',
  'new-insurer-writes': 'La nouvelle compagnie fait les démarches et veille à la continuité de la garantie',
  'ask-lender': 'Obtenir l’accord du prêteur sur le nouveau contrat',
  'tell-date-of-sale': 'Déclarer la date de vente à la compagnie',
  'attach-proof': 'Joindre le justificatif de l’évènement',
};

export const remarkLabels: Readonly<Record<RemarkCode, string>> = {
  'prudent-limit':
    'Date limite calculée avec prudence\u00a0: préavis entier, moins un jour, cachet de la poste faisant foi.',
  'contract-prevails': 'Le préavis du contrat s’applique\u00a0: le vérifier dans les conditions générales.',
  'individual-policies-only': 'Ne s’applique pas aux contrats de groupe (art. L141-1).',
  'health-guarantees-only':
    'Seulement si le contrat ne comporte pas d’autres garanties que celles que le texte énumère.',
  'tenant-only': 'La nouvelle compagnie agit pour le locataire\u00a0; le propriétaire résilie lui-même.',
  'receipt-presumed': 'Effet calculé pour une lettre reçue le lendemain de son envoi.',
  'lender-must-accept':
    'Effet dix jours après que la compagnie a reçu l’accord du prêteur, ou au début du nouveau contrat s’il est postérieur.',
  'direct-link-only':
    'Seulement si le risque est en relation directe avec l’ancienne situation et ne se retrouve pas dans la nouvelle.',
  'cover-continues': 'L’assurance continue de plein droit au profit de l’héritier ou de l’acquéreur.',
  'effect-not-in-law': 'Le texte ne fixe pas la date d’effet\u00a0: la demander à la compagnie.',
  'suspended-since-sale':
    'Contrat suspendu depuis le lendemain de la vente à 0\u00a0h, résilié de plein droit six mois après elle.',
  'no-claim-known': 'Plus possible une fois qu’un sinistre est connu.',
  'not-extended': 'Jours calendaires\u00a0: un week-end ou un jour férié ne prolonge pas le délai.',
  'decree-awaited': 'Texte définitif et décret à vérifier\u00a0: règle désactivée.',
};

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);

/** Termination, or renunciation, which is another act. */
const possible = ({ reason }: LegalDate): string =>
  reason === 'RENONCIATION' ? 'Renonciation possible' : 'Résiliable';

const effectWords = ({ effectOn, rule }: LegalDate): string => {
  if (rule === 'CHATEL_SILENT') return ', effet le lendemain de l’envoi';
  return effectOn === null ? '' : `, effet le ${formatDate(effectOn)}`;
};

function closedSentence(date: LegalDate, limit: string): string {
  if (date.reason === 'ECHEANCE' || date.reason === 'COMPAGNIE_ECHEANCE') return `Préavis échu le ${limit}`;
  return `Délai échu le ${limit} (${wayLabels[date.rule]})`;
}

/** The whole of a legal date in one sentence. */
export function legalDateSentence(date: LegalDate): string {
  const { state, opensOn, limitOn, rule } = date;
  const why = `(${wayLabels[rule]})`;
  const limit = limitOn === null ? null : formatDate(limitOn);
  if (state === 'unverified') return `À vérifier\u00a0: ${wayLabels[rule]}`;
  if (state === 'closed') return closedSentence(date, limit ?? '');
  if (state === 'later') {
    const from = `${possible(date)} à partir du ${opensOn === null ? '' : formatDate(opensOn)}`;
    const condition = rule === 'CHATEL_SILENT' ? ' si aucun avis d’échéance n’est envoyé' : '';
    return `${from}${condition} ${why}${effectWords(date)}`;
  }
  return limit === null
    ? `${possible(date)} à tout moment ${why}${effectWords(date)}`
    : `${possible(date)} jusqu’au ${limit} ${why}${effectWords(date)}`;
}

/** « Agir avant le … »: null where nothing presses. The limit itself is still a day to act. */
export function actBeforeLabel({ state, limitOn, adviseOn }: LegalDate): string | null {
  if (limitOn === null || adviseOn === null || (state !== 'open' && state !== 'later')) return null;
  const act = `Agir avant le ${formatDate(limitOn)} inclus`;
  return adviseOn === limitOn
    ? act
    : `${act} (jour non ouvré\u00a0: au plus tard le ${formatDate(adviseOn)})`;
}

export const dutySentence = ({ code, by }: LegalDuty): string =>
  by === null ? dutyLabels[code] : `${dutyLabels[code]} (au plus tard le ${formatDate(by)})`;

/** What the insurer gives back; null where no text sets the day. */
export const refundSentence = ({ refundOn }: LegalDate): string | null =>
  refundOn === null ? null : `Remboursement du trop-perçu au plus tard le ${formatDate(refundOn)}`;

const delayLabels: Readonly<Record<DelayCode, string>> = {
  FORMAL_NOTICE: 'mise en demeure possible',
  SUSPENSION: 'garantie suspendue',
  UNPAID_TERMINATION: 'résiliation possible par la compagnie pour non-paiement',
  COVER_RESUMES: 'reprise de la garantie',
  SALE_SUSPENSION: 'contrat suspendu après la vente',
  SALE_END: 'résiliation de plein droit, six mois après la vente',
  INSURER_AFTER_TRANSFER: 'résiliation possible par la compagnie après la demande de transfert',
  CLAIM_END: 'effet de la résiliation après sinistre',
  AGGRAVATION_END: 'effet de la résiliation pour aggravation du risque',
  AGGRAVATION_ANSWER: 'réponse à la proposition de nouvelle prime',
  CLAIM_DECLARATION: 'déclaration du sinistre',
  THEFT_DECLARATION: 'déclaration du vol',
  LIVESTOCK_DECLARATION: 'déclaration de la mortalité du bétail (24\u00a0heures)',
  DISASTER_DECLARATION: 'déclaration de la catastrophe naturelle',
  PRESCRIPTION: 'prescription biennale',
  PRESCRIPTION_LIFE: 'prescription, assurance vie au profit d’un tiers',
  PRESCRIPTION_LIFE_END: 'prescription, trente ans après le décès',
  PRESCRIPTION_HEIRS: 'prescription, accident au profit des ayants droit',
  OFFER: 'offre d’indemnité motivée',
  INJURY_OFFER: 'offre d’indemnité à la victime blessée',
  BUILDING_POSITION: 'position de l’assureur dommages-ouvrage',
  BUILDING_OFFER: 'offre de l’assureur dommages-ouvrage',
  BUILDING_PAYMENT: 'paiement de l’indemnité dommages-ouvrage',
  DECENNIAL_PROOF: 'attestation décennale à conserver',
  REFUND: 'remboursement de la prime',
  LENDER_ANSWER: 'réponse du prêteur',
  COMPLAINT_RECEIPT: 'accusé de réception de la réclamation',
  COMPLAINT_ANSWER: 'réponse à la réclamation',
};

/** « Au plus tard le 01/12/2026 : déclaration du sinistre ». */
export function legalDelaySentence({ rule, kind, on, time }: LegalDelay): string {
  const hour = time === '12:00' ? ' à midi' : time === '00:00' ? ' à 0\u00a0h' : '';
  const when = `${formatDate(on)}${hour}`;
  if (kind === 'latest') return `Au plus tard le ${when}\u00a0: ${delayLabels[rule]}`;
  if (kind === 'earliest') return `À partir du ${when}\u00a0: ${delayLabels[rule]}`;
  return `${capital(delayLabels[rule])} le ${when}`;
}

export const unpaidStageLabels: Readonly<Record<UnpaidStage, string>> = {
  settled: 'À jour',
  due: 'Prime échue',
  'notice-possible': 'Mise en demeure possible',
  noticed: 'Mise en demeure envoyée',
  suspended: 'Garantie suspendue',
  terminable: 'Résiliable par la compagnie',
  'paid-late': 'Payée pendant la suspension',
};
