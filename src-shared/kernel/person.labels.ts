/** @file French wording of the lists of a person's sheet. */
import type {
  AddressType,
  Attachment,
  Civility,
  ClientKind,
  ClientStage,
  EmailType,
  FamilySituation,
  Gender,
  PhoneType,
  Relationship,
  SocialRegime,
  Title,
} from './person.ts';

type Labels<Code extends string> = Readonly<Record<Code, string>>;

export const clientKindLabels: Labels<ClientKind> = {
  PARTICULIER: 'Particulier',
  PRO: 'Professionnel',
  ENTREPRISE: 'Entreprise',
  ASSOCIATION: 'Association',
  SCI_SYNDIC: 'SCI ou syndic',
};

export const clientStageLabels: Labels<ClientStage> = {
  PROSPECT: 'Prospect',
  CLIENT: 'Client',
  ANCIEN_CLIENT: 'Ancien client',
  PERDU: 'Perdu',
  DECEDE: 'Décédé',
};

export const civilityLabels: Labels<Civility> = {
  M: 'Monsieur',
  MME: 'Madame',
  NR: 'Non renseigné',
  STE: 'Société',
  ASSO: 'Association',
};

export const titleLabels: Labels<Title> = { DR: 'Docteur', PR: 'Professeur', ME: 'Maître' };

export const genderLabels: Labels<Gender> = { H: 'Homme', F: 'Femme', NR: 'Non renseigné' };

/** Masculine, feminine, unknown. */
type Worded = readonly [H: string, F: string, NR: string];
const same = (text: string): Worded => [text, text, text];

const SITUATIONS: Readonly<Record<FamilySituation, Worded>> = {
  CELIBATAIRE: same('Célibataire'),
  MARIE: ['Marié', 'Mariée', 'Marié(e)'],
  PACSE: ['Pacsé', 'Pacsée', 'Pacsé(e)'],
  CONCUBIN: same('Concubinage / union libre'),
  SEPARE: ['Séparé', 'Séparée', 'Séparé(e)'],
  DIVORCE: ['Divorcé', 'Divorcée', 'Divorcé(e)'],
  VEUF: ['Veuf', 'Veuve', 'Veuf / veuve'],
  NR: same('Non renseigné'),
};

const RELATIONSHIPS: Readonly<Record<Relationship, Worded>> = {
  CONJOINT: ['Époux', 'Épouse', 'Conjoint'],
  PACS: same('Partenaire de PACS'),
  CONCUBIN: ['Concubin', 'Concubine', 'Concubin(e)'],
  ENFANT: ['Fils', 'Fille', 'Enfant'],
  ENFANT_CONJOINT: ['Beau-fils', 'Belle-fille', 'Enfant du conjoint'],
  PARENT: ['Père', 'Mère', 'Parent'],
  BEAU_PARENT: ['Beau-père', 'Belle-mère', 'Beau-parent'],
  FRATRIE: ['Frère', 'Sœur', 'Frère ou sœur'],
  PETIT_ENFANT: ['Petit-fils', 'Petite-fille', 'Petit-enfant'],
  ASCENDANT_CHARGE: same('Ascendant à charge'),
  AUTRE_CHARGE: same('Autre personne à charge'),
  TUTEUR_CURATEUR: ['Tuteur ou curateur', 'Tutrice ou curatrice', 'Tuteur ou curateur'],
  AUTRE: same('Autre'),
};

const worded = (forms: Worded, gender: Gender): string => forms[gender === 'H' ? 0 : gender === 'F' ? 1 : 2];

/** « Marié », « Mariée », or « Marié(e) » when the gender is not known. */
export const familySituationLabel = (situation: FamilySituation, gender: Gender): string =>
  worded(SITUATIONS[situation], gender);

/** What the member is to the client: « Fille », or « Enfant » when the gender is not known. */
export const relationshipLabel = (relationship: Relationship, gender: Gender = 'NR'): string =>
  worded(RELATIONSHIPS[relationship], gender);

export const attachmentLabels: Labels<Attachment> = { OUI: 'Oui', NON: 'Non', INCONNU: 'Inconnu' };

export const socialRegimeLabels: Labels<SocialRegime> = {
  RG: 'Régime général (CPAM, CGSS)',
  RG_AM: 'Régime local Alsace-Moselle',
  SSI: 'Indépendant (TNS)',
  MSA_SAL: 'MSA, salarié agricole',
  MSA_EXP: 'MSA, exploitant agricole',
  MSA_AM: 'MSA Alsace-Moselle',
  FP: 'Fonction publique',
  SNCF: 'SNCF',
  RATP: 'RATP',
  ENIM: 'Marins (ENIM)',
  MINES: 'Mines',
  CNMSS: 'Militaires (CNMSS)',
  CRPCEN: 'Clercs et employés de notaire (CRPCEN)',
  AN: 'Assemblée nationale',
  SENAT: 'Sénat',
  CFE: 'Français de l’étranger (CFE)',
  CAVIMAC: 'Cultes (CAVIMAC)',
  CAMIEG: 'Industries électriques et gazières (CAMIEG)',
  BDF: 'Banque de France',
  ETUDIANT: 'Ancien régime étudiant',
  MAYOTTE: 'Mayotte (CSSM)',
  SPM: 'Saint-Pierre-et-Miquelon (CPS)',
  NC_PF_WF: 'Régimes de Nouvelle-Calédonie, Polynésie, Wallis-et-Futuna',
  FRONTALIER: 'Frontalier',
  UE_AUTRE: 'Autre régime de l’Union européenne',
  AME: 'Aide médicale de l’État (AME)',
  SANS: 'Sans couverture',
  NR: 'Non renseigné',
};

export const phoneTypeLabels: Labels<PhoneType> = {
  MOBILE: 'Mobile',
  DOMICILE: 'Domicile',
  TRAVAIL: 'Travail',
  AUTRE: 'Autre',
  FAX: 'Fax',
};

export const emailTypeLabels: Labels<EmailType> = {
  PERSONNEL: 'Personnel',
  TRAVAIL: 'Travail',
  AUTRE: 'Autre',
};

export const addressTypeLabels: Labels<AddressType> = {
  PRINCIPALE: 'Principale',
  CORRESPONDANCE: 'Correspondance',
  RISQUE: 'Lieu du risque',
  FACTURATION: 'Facturation',
};

const years = (count: number): string => `${String(count)}\u00A0${count < 2 ? 'an' : 'ans'}`;

/** « 41 ans », « 1 an », « moins d’un an »; « 40 ou 41 ans » when the birth is not known to the day. */
export function ageLabel(age: number | { readonly atLeast: number; readonly atMost: number }): string {
  const { atLeast, atMost } = typeof age === 'number' ? { atLeast: age, atMost: age } : age;
  if (atMost < 1) return 'moins d’un an';
  return atLeast === atMost ? years(atMost) : `${String(atLeast)} ou ${years(atMost)}`;
}
