/** @file French names of the bank holidays and of the places that have days of their own. */
import type { HolidayCode, HolidayRegion } from './holidays.ts';

export const holidayLabels: Readonly<Record<HolidayCode, string>> = {
  NEW_YEAR: 'Jour de l’An',
  GOOD_FRIDAY: 'Vendredi saint',
  EASTER_MONDAY: 'Lundi de Pâques',
  LABOUR_DAY: 'Fête du Travail',
  VICTORY_1945: '8 mai 1945',
  ASCENSION: 'Ascension',
  WHIT_MONDAY: 'Lundi de Pentecôte',
  NATIONAL_DAY: 'Fête nationale',
  ASSUMPTION: 'Assomption',
  ALL_SAINTS: 'Toussaint',
  ARMISTICE_1918: '11 novembre 1918',
  CHRISTMAS: 'Noël',
  SECOND_CHRISTMAS_DAY: 'Saint-Étienne',
  ABOLITION_OF_SLAVERY: 'Abolition de l’esclavage',
  CITIZENSHIP_DAY: 'Fête de la citoyenneté',
  GOSPEL_DAY: 'Arrivée de l’Évangile',
  AUTONOMY_DAY: 'Fête de l’autonomie',
  MATARII: 'Matari’i',
};

export const holidayRegionLabels: Readonly<Record<HolidayRegion, string>> = {
  METROPOLE: 'Métropole',
  ALSACE_MOSELLE: 'Alsace-Moselle',
  GUADELOUPE: 'Guadeloupe',
  MARTINIQUE: 'Martinique',
  GUYANE: 'Guyane',
  REUNION: 'La Réunion',
  MAYOTTE: 'Mayotte',
  SAINT_PIERRE: 'Saint-Pierre-et-Miquelon',
  SAINT_BARTHELEMY: 'Saint-Barthélemy',
  SAINT_MARTIN: 'Saint-Martin',
  NOUVELLE_CALEDONIE: 'Nouvelle-Calédonie',
  POLYNESIE: 'Polynésie française',
  WALLIS: 'Wallis-et-Futuna',
};
