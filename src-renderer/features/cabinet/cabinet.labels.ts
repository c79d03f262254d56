/** @file Words of the cabinet's identity and of its first day. */
import type { CabinetFields } from '#shared/features/cabinet/cabinet.api.ts';
import type { FRENCH_TIME_ZONES } from '#shared/features/cabinet/cabinet.rules.ts';

export const cabinetLabels = {
  fields: {
    name: 'Nom du cabinet',
    street: 'N°\u00a0et voie',
    building: 'Bâtiment, étage',
    postcode: 'Code postal',
    town: 'Ville',
    phone: 'Téléphone',
    email: 'E-mail',
    oriasNumber: 'N°\u00a0ORIAS',
    timeZone: 'Fuseau horaire',
  } satisfies Record<keyof CabinetFields, string>,
  identity: 'Identité',
  identityText: 'Ces informations figurent sur vos courriers et vos documents.',
  address: 'Adresse',
  addressText: 'Choisissez une commune proposée ou écrivez la vôtre\u00a0: la liste est sur ce poste.',
  contact: 'Pour vous joindre',
  clock: 'Date et heure',
  clockText:
    'Le fuseau décide du jour pour tout le cabinet, même en déplacement\u00a0: les échéances ne bougent pas.',
  oriasHint: 'Huit chiffres, comme sur le registre.',
  oriasMissing: 'À compléter avant l’envoi d’un document à un client.',
  timeZones: {
    'Europe/Paris': 'France métropolitaine (Paris)',
    'America/Guadeloupe': 'Guadeloupe',
    'America/Martinique': 'Martinique',
    'America/Cayenne': 'Guyane',
    'Indian/Reunion': 'La Réunion',
    'Indian/Mayotte': 'Mayotte',
    'America/Miquelon': 'Saint-Pierre-et-Miquelon',
    'America/St_Barthelemy': 'Saint-Barthélemy',
    'America/Marigot': 'Saint-Martin',
    'Pacific/Noumea': 'Nouvelle-Calédonie',
    'Pacific/Tahiti': 'Polynésie française (Tahiti)',
    'Pacific/Wallis': 'Wallis-et-Futuna',
  } satisfies Record<(typeof FRENCH_TIME_ZONES)[number], string>,
  setUp: {
    title: 'Votre cabinet',
    text: 'Seul le nom est nécessaire. Le reste se complète à tout moment dans les réglages.',
    next: 'Continuer',
  },
} as const;
