/** @file Doubts that main has about a value, worded beside the field. They never refuse anything. */
import type { ClientWarningCode } from '#shared/features/client/client-warnings.ts';
import { contractWarningLabels } from '#shared/features/contract/contract-warning.labels.ts';
import { describeIssue } from './issue-messages.ts';

interface Warned {
  readonly warnings: readonly { readonly field: string; readonly code: string }[];
}

const warningLabels: Readonly<Partial<Record<ClientWarningCode, string>>> = {
  'nir-month-unusual': 'Mois de naissance inhabituel dans ce numéro.',
  'nir-department-unusual': 'Département inhabituel dans ce numéro.',
  'nir-commune-unusual': 'Code de commune inhabituel dans ce numéro.',
  'nir-order-unusual': 'Numéro d’ordre 000\u00a0: il n’est jamais attribué.',
  'nir-provisional': 'Numéro provisoire, en attente d’immatriculation.',
  'nir-sex-mismatch': 'Le premier chiffre ne correspond pas au genre de la fiche.',
  'nir-year-mismatch': 'L’année ne correspond pas à la date de naissance.',
  'nir-month-mismatch': 'Le mois ne correspond pas à la date de naissance.',
  'nir-department-mismatch': 'Le département ne correspond pas au lieu de naissance.',
  'nir-duplicate': 'Une autre fiche porte le même numéro.',
  'nir-to-confirm': 'Numéro à confirmer\u00a0: il est absent des exports.',
  'iban-to-confirm': 'IBAN à confirmer\u00a0: il ne servira à aucun prélèvement.',
  'iban-not-sepa': 'Pays hors zone SEPA\u00a0: pas de prélèvement SEPA possible.',
  'iban-xpf': 'Compte en francs Pacifique\u00a0: pas de prélèvement SEPA possible.',
  'bic-country-mismatch': 'Le pays de ce BIC n’est pas celui de l’IBAN.',
  'situation-in-future': 'Cette date est dans le futur.',
  'birth-unusually-old': 'Plus de 110\u00a0ans\u00a0: vérifiez la date.',
  'phone-doubtful': 'Numéro inhabituel\u00a0: vérifiez-le avant d’appeler.',
  'phone-unreadable': 'Ceci ne ressemble pas à un numéro de téléphone.',
  'postal-line-too-long': 'Plus de 38\u00a0caractères\u00a0: cette ligne ne tiendra pas sur une enveloppe.',
  'child-older-than-parent': 'Né avant son parent\u00a0: vérifiez les dates.',
  'partner-under-sixteen': 'Moins de 16\u00a0ans\u00a0: vérifiez le lien ou la date.',
  'second-partner': 'Plusieurs conjoints ou partenaires sur cette fiche.',
};

/** The codes that would refuse a value elsewhere are worded once, with the other issues. */
const sentence = (code: string): string =>
  (warningLabels as Readonly<Record<string, string | undefined>>)[code] ??
  contractWarningLabels[code] ??
  describeIssue(code);

/** The sentences about one field (`nir`, or `raw:<id>` of a row), or nothing. */
export function warningOf({ warnings }: Warned, field: string): string | undefined {
  const own = warnings.filter((one) => one.field === field);
  return own.length === 0 ? undefined : own.map(({ code }) => sentence(code)).join(' ');
}
