/** @file What is wrong with one field, from the codes of the schemas and rules of `src-shared`. */
const issueMessages: Readonly<Record<string, string>> = {
  'name-required': 'Un nom ou un prénom est nécessaire.',
  'date-impossible': 'Date impossible. Écrivez jj/mm/aaaa.',
  'passphrase-too-short': 'Au moins 12 caractères.',
  'passphrase-too-long': 'Cette phrase est trop longue.',
  'iban-character': 'Un IBAN ne contient que des lettres et des chiffres.',
  'iban-country': 'Les deux premières lettres ne sont pas un pays qui émet des IBAN.',
  'iban-length': 'Il manque des caractères à cet IBAN, ou il y en a trop.',
  'iban-check': 'La clé de cet IBAN ne correspond pas\u00a0: un caractère est sans doute faux.',
  'iban-rib-key': 'La clé RIB ne correspond pas au compte\u00a0: un chiffre est sans doute faux.',
  'bic-format': 'Un BIC compte 8 ou 11 caractères.',
  'nir-length': 'Un n°\u00a0de sécurité sociale compte 13 chiffres, puis une clé de 2 chiffres.',
  'nir-character': 'Ce numéro contient un caractère inattendu.',
  'nir-sex': 'Ce numéro doit commencer par 1 ou 2.',
  'nir-key': 'La clé ne correspond pas au numéro\u00a0: un chiffre est sans doute faux.',
  'siren-length': 'Un SIREN compte 9 chiffres.',
  'siren-key': 'Ce SIREN contient une erreur de frappe.',
  'siret-length': 'Un SIRET compte 14 chiffres.',
  'siret-key': 'Ce SIRET contient une erreur de frappe.',
  'naf-format': 'Un code NAF s’écrit par exemple 66.22Z.',
  'title-required': 'Un titre est nécessaire.',
  'time-without-date': 'Choisissez d’abord une date.',
  'repetition-without-date': 'Une tâche répétée a besoin d’une date.',
  'postcode-format': 'Un code postal français compte 5 chiffres.',
  'siret-other-siren': 'Ce SIRET n’appartient pas au SIREN de la fiche.',
  'cabinet-name': 'Le nom du cabinet doit contenir des lettres.',
  'orias-format': 'Un n°\u00a0ORIAS compte 8 chiffres.',
  'time-zone-unknown': 'Ce fuseau horaire n’est pas connu.',
  'first-name': 'Le prénom doit contenir des lettres.',
  initials: 'Une à trois lettres.',
  'label-empty': 'À compléter.',
  'label-taken': 'Ce libellé est déjà dans la liste.',
  'nir-key-missing': 'Il manque les 2 chiffres de la clé.',
  'address-empty': 'Une adresse a au moins une voie, un code postal ou une ville.',
  'pcs-format': 'Un code PCS compte 1 à 4 caractères, par exemple 37 ou 376C.',
  'linked-to-client': 'Cette information se modifie sur la fiche du client lié.',
  'already-linked': 'Ce membre est déjà lié à un client.',
  'link-to-self': 'Un client ne peut pas être lié à lui-même.',
  'ticket-wake-required': 'Choisissez le jour où ce ticket doit revenir.',
  'ticket-wake-past': 'Choisissez un jour à venir\u00a0: demain au plus tôt.',
  'subject-empty': 'Un ticket a besoin d’un objet.',
  'exchange-empty': 'Écrivez le texte avant de l’enregistrer.',
  'attachments-too-large':
    'Ces pièces jointes dépassent 25\u00a0Mo\u00a0: la plupart des messageries les refuseraient. Retirez-en.',
  'exchange-direction': 'Indiquez qui a parlé\u00a0: reçu ou envoyé.',
  'complaint-before-sent': 'Cette date est avant l’envoi de la réclamation.',
  'snooze-over': 'Cette heure est passée.',
  'quiet-empty': 'Choisissez deux heures différentes.',
  'hour-missing': 'Indiquez l’heure.',
  'end-before-start': 'La fin est avant le début.',
  'period-before-effect': 'La période en cours ne peut pas commencer avant la date d’effet du contrat.',
  'event-too-long': 'Un évènement dure au plus un an.',
  'range-too-long': 'L’agenda montre au plus 62 jours à la fois.',
  'repetition-empty': 'Avec cette répétition, l’évènement n’aurait jamais lieu.',
  'repetition-of-one': 'La répétition se change pour cette date et les suivantes, ou pour toute la série.',
  'series-not-movable': 'Aucune répétition ne correspond à ce déplacement. Changez la répétition elle-même.',
  'date-in-future': 'Cette date est dans le futur.',
  'state-impossible': 'Ce sinistre ne peut pas passer à cet état.',
  'declared-before': 'Déclaré avant d’avoir eu lieu\u00a0: vérifiez les dates.',
  'outside-cover': 'Le contrat ne couvrait pas ce jour-là\u00a0: vérifiez la date ou le contrat.',
  'note-empty': 'Écrivez la note avant de l’enregistrer.',
  'note-locked': 'Cette note est verrouillée\u00a0: elle ne se modifie plus et ne se supprime pas.',
  'effective-on-missing': 'Un contrat a besoin de sa date d’effet.',
  'outside-period': 'Cette date n’est dans aucune période du contrat.',
  'month-day-impossible': 'Ce jour n’existe dans aucune année. Écrivez par exemple 01/01.',
  'not-found': 'Cette valeur n’existe plus. Choisissez-en une autre.',
  'too-small': 'À compléter.',
  'too-big': 'Cette valeur est trop longue.',
  'invalid-type': 'À compléter.',
};

/** Thirteen characters: the key is computed, the person confirms it. */
export const nirKeyMissing = (key: string): string => `Il manque la clé. Pour ce numéro, elle vaut ${key}.`;
/** The mask of a hidden number was edited. */
export const nirNotWhole = 'Saisissez le numéro entier. Échap garde l’ancien.';

const EMAIL = 'Adresse e-mail incomplète. Exemple\u00a0: prenom@exemple.fr.';
const UNKNOWN = 'Valeur non comprise.';

export function describeIssue(code: string): string {
  return issueMessages[code] ?? (code.startsWith('email-') ? EMAIL : UNKNOWN);
}
