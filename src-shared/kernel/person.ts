/**
 * @file The closed lists of a person's sheet. Codes are French terms of law and trade, stable in the database;
 * their wording is in `person.labels.ts`.
 */
import { z } from 'zod';

export const CLIENT_KINDS = ['PARTICULIER', 'PRO', 'ENTREPRISE', 'ASSOCIATION', 'SCI_SYNDIC'] as const;
export const ClientKind = z.enum(CLIENT_KINDS);
export type ClientKind = z.output<typeof ClientKind>;

/** A natural person: names, birth and family. A `PRO` is a person who also has a SIREN. */
export const isPersonKind = (kind: ClientKind): boolean => kind === 'PARTICULIER' || kind === 'PRO';
/** Whether a SIREN, a SIRET and a NAF code make sense. */
export const hasSiren = (kind: ClientKind): boolean => kind !== 'PARTICULIER';

export const CLIENT_STAGES = ['PROSPECT', 'CLIENT', 'ANCIEN_CLIENT', 'PERDU', 'DECEDE'] as const;
export const ClientStage = z.enum(CLIENT_STAGES);
export type ClientStage = z.output<typeof ClientStage>;

/** STE and ASSO are for legal entities; « Mademoiselle » reads as MME (circular of 21 February 2012). */
export const CIVILITIES = ['M', 'MME', 'NR', 'STE', 'ASSO'] as const;
export const Civility = z.enum(CIVILITIES);
export type Civility = z.output<typeof Civility>;

/** Docteur, Professeur, Maître: beside the civility, not instead of it. */
export const TITLES = ['DR', 'PR', 'ME'] as const;
export const Title = z.enum(TITLES);
export type Title = z.output<typeof Title>;

export const GENDERS = ['H', 'F', 'NR'] as const;
export const Gender = z.enum(GENDERS);
export type Gender = z.output<typeof Gender>;

export const FAMILY_SITUATIONS = [
  'CELIBATAIRE',
  'MARIE',
  'PACSE',
  'CONCUBIN',
  'SEPARE',
  'DIVORCE',
  'VEUF',
  'NR',
] as const;
export const FamilySituation = z.enum(FAMILY_SITUATIONS);
export type FamilySituation = z.output<typeof FamilySituation>;

export const RELATIONSHIPS = [
  'CONJOINT',
  'PACS',
  'CONCUBIN',
  'ENFANT',
  'ENFANT_CONJOINT',
  'PARENT',
  'BEAU_PARENT',
  'FRATRIE',
  'PETIT_ENFANT',
  'ASCENDANT_CHARGE',
  'AUTRE_CHARGE',
  'TUTEUR_CURATEUR',
  'AUTRE',
] as const;
export const Relationship = z.enum(RELATIONSHIPS);
export type Relationship = z.output<typeof Relationship>;

/** What the client is to the member. Where no code says it (a grandparent, a ward), it is `AUTRE`. */
const INVERSES: Readonly<Record<Relationship, Relationship>> = {
  CONJOINT: 'CONJOINT',
  PACS: 'PACS',
  CONCUBIN: 'CONCUBIN',
  ENFANT: 'PARENT',
  ENFANT_CONJOINT: 'BEAU_PARENT',
  PARENT: 'ENFANT',
  BEAU_PARENT: 'ENFANT_CONJOINT',
  FRATRIE: 'FRATRIE',
  PETIT_ENFANT: 'AUTRE',
  ASCENDANT_CHARGE: 'ENFANT',
  AUTRE_CHARGE: 'AUTRE',
  TUTEUR_CURATEUR: 'AUTRE',
  AUTRE: 'AUTRE',
};

/** The relationship written on the other sheet when a member is linked to a client. */
export const inverseRelationship = (relationship: Relationship): Relationship => INVERSES[relationship];

/** Spouse, PACS partner or unmarried partner: at most one at a time is usual. */
export const isPartner = (relationship: Relationship): boolean =>
  relationship === 'CONJOINT' || relationship === 'PACS' || relationship === 'CONCUBIN';

export const isChild = (relationship: Relationship): boolean =>
  relationship === 'ENFANT' || relationship === 'ENFANT_CONJOINT';

/** Whether the member is covered through the client (rattachement): three states, since it is often unknown. */
export const ATTACHMENTS = ['OUI', 'NON', 'INCONNU'] as const;
export const Attachment = z.enum(ATTACHMENTS);
export type Attachment = z.output<typeof Attachment>;

export const SOCIAL_REGIMES = [
  'RG',
  'RG_AM',
  'SSI',
  'MSA_SAL',
  'MSA_EXP',
  'MSA_AM',
  'FP',
  'SNCF',
  'RATP',
  'ENIM',
  'MINES',
  'CNMSS',
  'CRPCEN',
  'AN',
  'SENAT',
  'CFE',
  'CAVIMAC',
  'CAMIEG',
  'BDF',
  'ETUDIANT',
  'MAYOTTE',
  'SPM',
  'NC_PF_WF',
  'FRONTALIER',
  'UE_AUTRE',
  'AME',
  'SANS',
  'NR',
] as const;
export const SocialRegime = z.enum(SOCIAL_REGIMES);
export type SocialRegime = z.output<typeof SocialRegime>;

export const PHONE_TYPES = ['MOBILE', 'DOMICILE', 'TRAVAIL', 'AUTRE', 'FAX'] as const;
export const PhoneType = z.enum(PHONE_TYPES);
export type PhoneType = z.output<typeof PhoneType>;

export const EMAIL_TYPES = ['PERSONNEL', 'TRAVAIL', 'AUTRE'] as const;
export const EmailType = z.enum(EMAIL_TYPES);
export type EmailType = z.output<typeof EmailType>;

export const ADDRESS_TYPES = ['PRINCIPALE', 'CORRESPONDANCE', 'RISQUE', 'FACTURATION'] as const;
export const AddressType = z.enum(ADDRESS_TYPES);
export type AddressType = z.output<typeof AddressType>;
