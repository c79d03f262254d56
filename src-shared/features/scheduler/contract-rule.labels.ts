/** @file French words of the rules that act on contracts, quotes and claims. */
import { branchLabels } from '../contract/branch.labels.ts';
import type { Branch } from '../contract/branches.ts';
import { claimKindLabels } from '../claim/claim.labels.ts';
import type { ClaimKind } from '../claim/claim.rules.ts';
import { dateOf, type Facts, type RuleWords } from './rule-words.ts';
import type { ClaimRule, QuoteRule, RenewalRule, rules } from './rules.ts';

type KeyOf<S> = Extract<(typeof rules)[number], { source: S }>['key'];
type ContractRuleKey = KeyOf<(RenewalRule | QuoteRule | ClaimRule)['source']>;

const NUMBER = 'n°\u00a0';

/** « Automobile n° 7712-A », or nothing where the facts do not name it. */
function contractWords({ branch, contract }: Facts): string {
  const name = branchLabels[branch as Branch] as string | undefined;
  if (name === undefined) return '';
  return typeof contract === 'string' && contract !== '' ? `${name} ${NUMBER}${contract}` : name;
}

const at = ({ insurer }: Facts): string =>
  typeof insurer === 'string' && insurer !== '' ? `, ${insurer}` : '';

const titled = (title: string, words: string): string => (words === '' ? title : `${title}\u00a0: ${words}`);

const titledByContract =
  (title: string) =>
  (facts: Facts): string =>
    titled(title, contractWords(facts));

const ofContract = (facts: Facts): string => `${contractWords(facts) || 'Contrat'}${at(facts)}.`;

const claimWords = ({ kind, number }: Facts): string => {
  const name = claimKindLabels[kind as ClaimKind] as string | undefined;
  if (name === undefined) return '';
  return typeof number === 'string' && number !== '' ? `${name} ${NUMBER}${number}` : name;
};

const isDeclaration = ({ step }: Facts): boolean => step === 'declaration';
const isLapse = ({ step }: Facts): boolean => step === 'lapse';

export const contractRuleLabels: Readonly<Record<ContractRuleKey, RuleWords>> = {
  'R-90': {
    name: 'Renouvellement à préparer',
    purpose:
      'Une tâche quatre-vingt-dix jours avant l’échéance d’un contrat à tacite reconduction\u00a0: préparer le renouvellement et revoir les besoins.',
    source: 'Recommandation ACPR 2024-R-03',
    taskTitle: titledByContract('Préparer le renouvellement'),
    taskDetails: (facts) =>
      `${ofContract(facts)} Échéance le ${dateOf(facts['dueOn'])}. Revoir les besoins du client et noter la conclusion, datée, dans le contrat (ACPR, 2024-R-03).`,
    why: ({ dueOn }) =>
      `Ce contrat se reconduit le ${dateOf(dueOn)} et ses besoins n’ont pas encore été revus pour cette échéance (ACPR, 2024-R-03).`,
  },
  'R-CHATEL': {
    name: 'Avis d’échéance',
    purpose:
      'Une tâche quinze jours avant la date limite de dénonciation, tant qu’aucun avis d’échéance n’est enregistré.',
    source: 'Code des assurances, art. L113-15-1',
    taskTitle: titledByContract('Avis d’échéance envoyé\u00a0?'),
    taskDetails: (facts) =>
      `${ofContract(facts)} Pour l’échéance du ${dateOf(facts['dueOn'])}, le client peut dénoncer jusqu’au ${dateOf(facts['limitOn'])}. Envoyé moins de quinze jours avant, l’avis prolonge ce délai de vingt jours\u00a0; non envoyé, il laisse le contrat résiliable à tout moment après l’échéance (C. assur., art. L113-15-1).`,
    why: ({ dueOn, limitOn }) =>
      `Aucun avis d’échéance n’est enregistré pour le ${dateOf(dueOn)}, et la date limite de dénonciation est le ${dateOf(limitOn)} (C. assur., art. L113-15-1).`,
  },
  'R-LIM': {
    name: 'Dernier délai de dénonciation',
    purpose:
      'Une tâche sept jours avant le dernier jour pour dénoncer un contrat, sauf s’il est résiliable à tout moment.',
    source: 'Code des assurances, art. L113-12',
    taskTitle: titledByContract('Dernier délai de dénonciation'),
    taskDetails: (facts) =>
      `${ofContract(facts)} Agir au plus tard le ${dateOf(facts['limitOn'])}\u00a0: passé ce jour, le contrat se reconduit le ${dateOf(facts['dueOn'])}. La date est celle de l’envoi\u00a0; un jour non ouvré ne la reporte pas.`,
    why: ({ dueOn, limitOn }) =>
      `Le préavis de ce contrat se termine le ${dateOf(limitOn)} pour l’échéance du ${dateOf(dueOn)}, et il n’est pas résiliable à tout moment (C. assur., art. L113-12).`,
  },
  'R-DUE': {
    name: 'Échéance du jour',
    purpose: 'Une tâche le jour de l’échéance d’un contrat qui n’est ni renouvelé ni résilié.',
    source: null,
    taskTitle: titledByContract('Échéance aujourd’hui'),
    taskDetails: (facts) =>
      `${ofContract(facts)} Échéance le ${dateOf(facts['dueOn'])}\u00a0: renouveler, résilier ou laisser échoir.`,
    why: ({ dueOn }) => `L’échéance de ce contrat est le ${dateOf(dueOn)}, et rien n’a été décidé.`,
  },
  'R+1': {
    name: 'Non renouvelé',
    purpose: 'Une tâche le lendemain de l’échéance d’un contrat qui n’est ni renouvelé ni résilié.',
    source: null,
    taskTitle: titledByContract('Non renouvelé'),
    taskDetails: (facts) =>
      `${ofContract(facts)} L’échéance du ${dateOf(facts['dueOn'])} est passée\u00a0: renouveler, résilier ou laisser échoir.`,
    why: ({ dueOn }) =>
      `L’échéance de ce contrat, le ${dateOf(dueOn)}, est passée sans renouvellement ni résiliation.`,
  },
  'R-DEVIS': {
    name: 'Relance et fin de validité des devis',
    purpose:
      'Une tâche quinze jours après l’envoi d’un devis sans réponse, et une le dernier jour de sa validité, trente jours s’il n’en porte pas d’autre.',
    source: null,
    taskTitle: (facts) =>
      titled(isLapse(facts) ? 'Devis en fin de validité' : 'Relancer le devis', contractWords(facts)),
    taskDetails: (facts) =>
      isLapse(facts)
        ? `${ofContract(facts)} Envoyé le ${dateOf(facts['quoteSentOn'])}, ce devis vaut jusqu’au ${dateOf(facts['quoteLastOn'])}\u00a0: le renvoyer, le transformer en contrat ou le classer.`
        : `${ofContract(facts)} Envoyé le ${dateOf(facts['quoteSentOn'])}, ce devis vaut jusqu’au ${dateOf(facts['quoteLastOn'])}.`,
    why: (facts) =>
      isLapse(facts)
        ? `Ce devis, envoyé le ${dateOf(facts['quoteSentOn'])}, vaut jusqu’au ${dateOf(facts['quoteLastOn'])} et reste sans réponse.`
        : `Ce devis, envoyé le ${dateOf(facts['quoteSentOn'])}, reste sans réponse depuis quinze jours.`,
  },
  'R-CLAIM': {
    name: 'Sinistres à suivre',
    purpose:
      'Une tâche quinze jours après la dernière action sur un sinistre ouvert, et une dès qu’un sinistre connu n’est pas déclaré à la compagnie.',
    source: 'Code des assurances, art. L113-2',
    taskTitle: (facts) =>
      titled(isDeclaration(facts) ? 'Déclarer le sinistre' : 'Relancer le sinistre', claimWords(facts)),
    taskDetails: (facts) =>
      isDeclaration(facts)
        ? `À déclarer à la compagnie au plus tard le ${dateOf(facts['limitOn'])}, le client en ayant eu connaissance le ${dateOf(facts['knownOn'])} (C. assur., art. L113-2, sauf délai plus long au contrat).`
        : `Dernière action le ${dateOf(facts['lastActionOn'])}.`,
    why: (facts) =>
      isDeclaration(facts)
        ? `Ce sinistre est connu depuis le ${dateOf(facts['knownOn'])}, aucune déclaration n’est enregistrée et le délai se termine le ${dateOf(facts['limitOn'])} (C. assur., art. L113-2).`
        : `Ce sinistre est ouvert et rien n’a été noté depuis quinze jours (dernière action le ${dateOf(facts['lastActionOn'])}).`,
  },
};
