/** @file French words of what works by itself: names and reasons of the rules, the tasks they write. */
import { complaintRuleLabels } from './complaint-rule.labels.ts';
import { contractRuleLabels } from './contract-rule.labels.ts';
import { dateOf as date, type RuleWords } from './rule-words.ts';
import type { RuleKey } from './rules.ts';

const contacts: Readonly<Record<string, string>> = {
  created: 'la création de sa fiche',
  note: 'une note',
  event: 'un rendez-vous ou un appel',
  task: 'une tâche faite',
};

export const ruleLabels: Readonly<Record<RuleKey, RuleWords>> = {
  ...contractRuleLabels,
  ...complaintRuleLabels,
  'R-CONSENT': {
    name: 'Prospects sans contact',
    purpose:
      'Une tâche trente jours avant les trois ans du dernier contact avec un prospect\u00a0: le recontacter ou supprimer sa fiche.',
    source: 'Référentiel de la CNIL sur la gestion commerciale',
    taskTitle: () => 'Prospect sans contact depuis bientôt trois ans\u00a0: recontacter ou supprimer',
    taskDetails: ({ lastContactOn, keptUntil }) =>
      `Dernier contact le ${date(lastContactOn)}. Sans nouveau contact, les données d’un prospect se conservent trois ans\u00a0: jusqu’au ${date(keptUntil)}.`,
    why: ({ lastContactOn, lastContactKind, keptUntil }) =>
      `Le dernier contact avec ce prospect, ${contacts[String(lastContactKind)] ?? 'un contact'}, date du ${date(lastContactOn)}. Ses données se conservent jusqu’au ${date(keptUntil)}.`,
  },
  'R-ORIAS': {
    name: 'Inscription à l’ORIAS',
    purpose: 'Une tâche le 15 janvier et le 15 février de chaque année.',
    source: 'Code des assurances, art. R512-14',
    taskTitle: () => 'Renouveler l’inscription à l’ORIAS',
    taskDetails: ({ before }) =>
      `À faire avant le ${date(before)}, avec une attestation de responsabilité civile professionnelle valable à partir de cette date (C. assur., art. R512-14).`,
    why: ({ before }) =>
      `L’inscription à l’ORIAS se renouvelle chaque année avant le ${date(before)} (C. assur., art. R512-14).`,
  },
};

/** Why a task was closed by itself; the code is what the task keeps as its reason. */
export const closeReasonLabels: Readonly<Record<string, string>> = {
  'cause-gone': 'Sa raison d’être a disparu',
  'contract-removed': 'Contrat supprimé',
  'claim-removed': 'Sinistre supprimé',
  'ticket-removed': 'Ticket supprimé',
};

const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(ruleLabels, key);

/** Words of a rule, or null for a rule of another version. */
export const wordsOfRule = (key: string): RuleWords | null => (isRuleKey(key) ? ruleLabels[key] : null);

export const runReasonLabels: Readonly<Record<string, string>> = {
  start: 'au démarrage',
  unlock: 'au déverrouillage',
  wake: 'au réveil de l’ordinateur',
  minute: 'à l’heure dite',
  clock: 'après confirmation de la date',
  setting: 'à l’activation de la règle',
};
