/** @file French words of the rule about complaints. */
import { dateOf, type Facts, type RuleWords } from './rule-words.ts';

const isReceipt = ({ step }: Facts): boolean => step === 'acknowledge';

export const complaintRuleLabels: Readonly<Record<'R-RECLAM', RuleWords>> = {
  'R-RECLAM': {
    name: 'Réclamations',
    purpose:
      'Deux tâches par réclamation\u00a0: accuser réception sous dix jours ouvrables, répondre sous deux mois.',
    source: 'Recommandation ACPR 2024-R-02',
    taskTitle: (facts) => {
      const what = isReceipt(facts) ? 'Accuser réception de la réclamation' : 'Répondre à la réclamation';
      return facts['number'] ? `${what} ${facts['number']}` : what;
    },
    taskDetails: (facts) =>
      `Réclamation envoyée le ${dateOf(facts['sentOn'])}\u00a0: à faire au plus tard le ${dateOf(facts['limitOn'])}.`,
    why: (facts) =>
      `Une réclamation envoyée le ${dateOf(facts['sentOn'])} ${isReceipt(facts) ? 'reçoit un accusé de réception sous dix jours ouvrables' : 'reçoit une réponse sous deux mois'}\u00a0: au plus tard le ${dateOf(facts['limitOn'])}.`,
  },
};
