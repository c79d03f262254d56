/** @file French wording of the socio-professional nomenclatures, groups and categories. Source: INSEE, PCS 2003. */
import {
  compactPcs,
  type PcsCategory,
  pcsCategoryOf,
  type PcsGroup,
  pcsGroupOf,
  type PcsNomenclature,
} from './pcs.ts';

export const pcsNomenclatureLabels: Readonly<Record<PcsNomenclature, string>> = {
  PCS2020: 'PCS 2020',
  PCS2003: 'PCS 2003',
  PCSESE2017: 'PCS-ESE 2017',
  CSP: 'CSP (1 ou 2 chiffres)',
};

export const pcsGroupLabels: Readonly<Record<PcsGroup, string>> = {
  1: 'Agriculteurs exploitants',
  2: 'Artisans, commerçants et chefs d’entreprise',
  3: 'Cadres et professions intellectuelles supérieures',
  4: 'Professions intermédiaires',
  5: 'Employés',
  6: 'Ouvriers',
  7: 'Retraités',
  8: 'Autres personnes sans activité professionnelle',
};

export const pcsCategoryLabels: Readonly<Record<PcsCategory, string>> = {
  11: 'Agriculteurs sur petite exploitation',
  12: 'Agriculteurs sur moyenne exploitation',
  13: 'Agriculteurs sur grande exploitation',
  21: 'Artisans',
  22: 'Commerçants et assimilés',
  23: 'Chefs d’entreprise de 10 salariés ou plus',
  31: 'Professions libérales',
  33: 'Cadres de la fonction publique',
  34: 'Professeurs, professions scientifiques',
  35: 'Professions de l’information, des arts et des spectacles',
  37: 'Cadres administratifs et commerciaux d’entreprise',
  38: 'Ingénieurs et cadres techniques d’entreprise',
  42: 'Professeurs des écoles, instituteurs et assimilés',
  43: 'Professions intermédiaires de la santé et du travail social',
  44: 'Clergé, religieux',
  45: 'Professions intermédiaires administratives de la fonction publique',
  46: 'Professions intermédiaires administratives et commerciales des entreprises',
  47: 'Techniciens',
  48: 'Contremaîtres, agents de maîtrise',
  52: 'Employés civils et agents de service de la fonction publique',
  53: 'Policiers et militaires',
  54: 'Employés administratifs d’entreprise',
  55: 'Employés de commerce',
  56: 'Personnels des services directs aux particuliers',
  62: 'Ouvriers qualifiés de type industriel',
  63: 'Ouvriers qualifiés de type artisanal',
  64: 'Chauffeurs',
  65: 'Ouvriers qualifiés de la manutention, du magasinage et du transport',
  67: 'Ouvriers non qualifiés de type industriel',
  68: 'Ouvriers non qualifiés de type artisanal',
  69: 'Ouvriers agricoles',
  71: 'Anciens agriculteurs exploitants',
  72: 'Anciens artisans, commerçants, chefs d’entreprise',
  74: 'Anciens cadres',
  75: 'Anciennes professions intermédiaires',
  77: 'Anciens employés',
  78: 'Anciens ouvriers',
  81: 'Chômeurs n’ayant jamais travaillé',
  83: 'Militaires du contingent',
  84: 'Élèves, étudiants',
  85: 'Sans activité professionnelle, moins de 60 ans',
  86: 'Sans activité professionnelle, 60 ans et plus',
};

/** The closest known wording of a code: its category, else its group, else an empty text. */
export function pcsLabel(code: string): string {
  const category = compactPcs(code).length > 1 ? pcsCategoryOf(code) : null;
  if (category) return pcsCategoryLabels[category];
  const group = pcsGroupOf(code);
  return group ? pcsGroupLabels[group] : '';
}
