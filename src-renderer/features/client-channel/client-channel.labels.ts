/** @file The words of telephones, e-mails and postal addresses. */
import type { AddressType, EmailType, PhoneType } from '#shared/kernel/person.ts';

export const phoneRowLabels: Readonly<Record<PhoneType, string>> = {
  MOBILE: 'Mobile',
  DOMICILE: 'Domicile',
  TRAVAIL: 'Tél. travail',
  AUTRE: 'Autre tél.',
  FAX: 'Fax',
};

export const emailRowLabels: Readonly<Record<EmailType, string>> = {
  PERSONNEL: 'E-mail',
  TRAVAIL: 'E-mail travail',
  AUTRE: 'Autre e-mail',
};

export const addressRowLabels: Readonly<Record<AddressType, string>> = {
  PRINCIPALE: 'Adresse',
  CORRESPONDANCE: 'Correspondance',
  RISQUE: 'Lieu du risque',
  FACTURATION: 'Facturation',
};

export const channelLabels = {
  phone: 'Téléphone',
  email: 'E-mail',
  address: 'Adresse',
  addPhone: 'Téléphone',
  addEmail: 'E-mail',
  addAddress: 'Adresse',
  type: 'Type',
  typeByNumber: 'Type selon le numéro',
  notEmpty: 'Pour retirer cette ligne, utilisez la corbeille à droite.',
  phoneHint: 'Plusieurs numéros d’un coup\u00a0: séparez-les par «\u00a0/\u00a0» ou «\u00a0;\u00a0».',
  phonePlaceholder: '06 39 98 12 34',
  emailPlaceholder: 'prenom@exemple.fr',
  recipient2: 'Appartement, étage, chez…',
  building: 'Bâtiment, résidence',
  street: 'Numéro et rue',
  locality: 'Lieu-dit, boîte postale',
  postcode: 'Code postal',
  town: 'Ville',
  country: 'Pays',
  primary: 'principal',
  makePrimary: (value: string) => `Définir comme principal\u00a0: ${value}`,
  madePrimary: (value: string) => `${value} est maintenant principal`,
  remove: (value: string) => `Retirer\u00a0: ${value}`,
  removed: (value: string) => `${value} retiré`,
} as const;
