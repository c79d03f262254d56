/** @file What the papers of generated clients say: nobody’s names and numbers, in the words of such papers. */
import { formatDate, type DateOnly } from '#shared/kernel/date-only.ts';
import { formatIban } from '#shared/kernel/iban.ts';
import { formatMoney, type Cents } from '#shared/kernel/money.ts';
import type { PdfPage } from './pdf.ts';

export interface PageFacts {
  readonly holder: string;
  readonly address: string;
  /** That the paper bears. */
  readonly on: DateOnly;
  readonly insurer: string;
  readonly policy: string;
  readonly branch: string;
  readonly risk: Readonly<Record<string, string>>;
  readonly premiumCents: number | null;
  readonly dueOn: DateOnly | null;
  readonly iban: string;
  readonly claim: { readonly number: string; readonly kind: string; readonly on: DateOnly | null } | null;
}

const money = (cents: number | null): string => (cents === null ? '' : formatMoney(cents as Cents));
const day = (on: DateOnly | null): string => (on === null ? '' : formatDate(on));
const vehicle = ({ risk }: PageFacts): string => `${risk['make'] ?? ''} ${risk['model'] ?? ''}`.trim();

type Lines = readonly (readonly [label: string, value: string])[];
const told = (lines: Lines): Lines => lines.filter(([, value]) => value !== '');

const contractLines = (facts: PageFacts): Lines =>
  told([
    ['Souscripteur', facts.holder],
    ['Contrat n°', facts.policy],
    ['Garantie', facts.branch],
    ['Véhicule', vehicle(facts)],
    ['Immatriculation', facts.risk['plate'] ?? ''],
  ]);

const claimLines = (facts: PageFacts): Lines =>
  told([
    ...contractLines(facts),
    ['Sinistre n°', facts.claim?.number ?? ''],
    ['Nature', facts.claim?.kind ?? ''],
    ['Survenu le', day(facts.claim?.on ?? null)],
  ]);

const BANK = 'Banque Exemple';
const GARAGE = 'Atelier Modèle';

type Page = (facts: PageFacts) => PdfPage;

const ofInsurer =
  (heading: string, lines: (facts: PageFacts) => Lines, paragraphs: readonly string[]): Page =>
  (facts) => ({
    ...{ heading, issuer: facts.insurer },
    lines: told([...lines(facts), ['Établi le', day(facts.on)]]),
    paragraphs,
  });

const PAGES: Readonly<Record<string, Page>> = {
  RIB: (facts) => ({
    ...{ heading: 'Relevé d’identité bancaire', issuer: BANK },
    lines: told([
      ['Titulaire', facts.holder],
      ['Adresse', facts.address],
      ['Code banque', facts.iban.slice(4, 9)],
      ['Code guichet', facts.iban.slice(9, 14)],
      ['IBAN', formatIban(facts.iban)],
      ['Édité le', day(facts.on)],
    ]),
    paragraphs: ['À remettre à tout organisme qui demande vos références bancaires.'],
  }),
  JUSTIFICATIF_DOMICILE: (facts) => ({
    ...{ heading: 'Justificatif de domicile', issuer: 'Énergie Modèle' },
    lines: told([
      ['Titulaire', facts.holder],
      ['Lieu de consommation', facts.address],
      ['Établi le', day(facts.on)],
    ]),
    paragraphs: ['Ce document atteste de la résidence du titulaire à l’adresse indiquée.'],
  }),
  EXTRAIT_KBIS: (facts) => ({
    ...{ heading: 'Extrait Kbis', issuer: 'Greffe du tribunal de commerce d’Exempleville' },
    lines: told([
      ['Dénomination', facts.holder],
      ['Siège', facts.address],
      ['Activité', facts.risk['activity'] ?? ''],
      ['Délivré le', day(facts.on)],
    ]),
    paragraphs: ['Immatriculation principale au registre du commerce et des sociétés.'],
  }),
  CARTE_GRISE: (facts) => ({
    ...{ heading: 'Certificat d’immatriculation', issuer: 'Carte grise' },
    lines: told([
      ['A. Immatriculation', facts.risk['plate'] ?? ''],
      [
        'B. Première mise en circulation',
        day((facts.risk['firstRegisteredOn'] as DateOnly | undefined) ?? null),
      ],
      ['C.1 Titulaire', facts.holder],
      ['C.3 Adresse', facts.address],
      ['D.1 Marque', facts.risk['make'] ?? ''],
      ['D.3 Modèle', facts.risk['model'] ?? ''],
      ['I. Établi le', day(facts.on)],
    ]),
    paragraphs: [],
  }),
  RELEVE_INFORMATION: ofInsurer(
    'Relevé d’information',
    (facts) => told([...contractLines(facts), ['Coefficient bonus-malus', facts.risk['bonusMalus'] ?? '']]),
    [
      'Sinistres des cinq dernières années\u00a0: néant.',
      'Conducteur principal désigné depuis l’origine du contrat.',
    ],
  ),
  CONDITIONS_PARTICULIERES: ofInsurer(
    'Conditions particulières',
    (facts) => told([...contractLines(facts), ['Cotisation annuelle', money(facts.premiumCents)]]),
    [
      'Le présent contrat est régi par le Code des assurances, par les conditions générales et par les conditions particulières qui suivent.',
      'Le souscripteur reconnaît avoir reçu le document d’information sur le produit d’assurance avant la signature.',
    ],
  ),
  FICHE_CONSEIL: (facts) => ({
    ...{ heading: 'Fiche d’information et de conseil', issuer: 'Cabinet Exemple Assurances' },
    lines: told([...contractLines(facts), ['Fait le', day(facts.on)]]),
    paragraphs: [
      'Exigences et besoins exprimés\u00a0: être couvert pour les risques usuels, avec une franchise modérée et une assistance.',
      'Conseil donné\u00a0: la formule retenue répond aux besoins exprimés. Les exclusions et les plafonds ont été expliqués au client.',
    ],
  }),
  AVIS_ECHEANCE: ofInsurer(
    'Avis d’échéance',
    (facts) =>
      told([
        ...contractLines(facts),
        ['Échéance', day(facts.dueOn)],
        ['Cotisation appelée', money(facts.premiumCents)],
      ]),
    [
      'Votre contrat se renouvelle par tacite reconduction à la date d’échéance indiquée ci-dessus.',
      'Vous pouvez vous opposer à cette reconduction dans le délai rappelé dans vos conditions générales.',
    ],
  ),
  DEVIS: ofInsurer(
    'Projet d’assurance',
    (facts) => told([...contractLines(facts), ['Cotisation annuelle', money(facts.premiumCents)]]),
    ['Ce devis est valable trente jours à compter de sa date d’établissement.'],
  ),
  RESILIATION: (facts) => ({
    ...{ heading: 'Lettre de résiliation', issuer: facts.holder },
    lines: told([...contractLines(facts), ['Adressée à', facts.insurer], ['Le', day(facts.on)]]),
    paragraphs: [
      'Madame, Monsieur, je vous demande de résilier le contrat cité en référence et de m’en confirmer la date d’effet.',
    ],
  }),
  CONSTAT: (facts) => ({
    ...{ heading: 'Constat amiable', issuer: facts.insurer },
    lines: told([...claimLines(facts), ['Fait le', day(facts.on)]]),
    paragraphs: ['Les parties ont décrit les circonstances et signé le présent constat.'],
  }),
  DECLARATION_SINISTRE: (facts) => ({
    ...{ heading: 'Déclaration de sinistre', issuer: facts.holder },
    lines: told([...claimLines(facts), ['Fait le', day(facts.on)]]),
    paragraphs: ['Je déclare le sinistre décrit ci-dessus et demande l’application de mes garanties.'],
  }),
  RAPPORT_EXPERTISE: (facts) => ({
    ...{ heading: 'Rapport d’expertise', issuer: 'Cabinet Exemple Expertise' },
    lines: told([...claimLines(facts), ['Établi le', day(facts.on)]]),
    paragraphs: ['Les dommages constatés sont cohérents avec les circonstances déclarées.'],
  }),
  FACTURE: (facts) => ({
    ...{ heading: 'Facture', issuer: GARAGE },
    lines: told([...claimLines(facts), ['Émise le', day(facts.on)]]),
    paragraphs: ['Facture n° 4471. Fourniture et pose, main d’œuvre comprise.'],
  }),
  DEVIS_REPARATION: (facts) => ({
    ...{ heading: 'Devis de réparation', issuer: GARAGE },
    lines: told([...claimLines(facts), ['Établi le', day(facts.on)]]),
    paragraphs: ['Devis n° 2093, valable deux mois, sous réserve de démontage.'],
  }),
  PIECE_JUSTIFICATIVE: (facts) => ({
    ...{ heading: 'Récépissé de dépôt de plainte', issuer: 'Commissariat d’Exempleville' },
    lines: told([...claimLines(facts), ['Délivré le', day(facts.on)]]),
    paragraphs: ['Plainte déposée contre X pour les faits décrits au procès-verbal.'],
  }),
};

/** @param kind a code of a type, or a kind of paper that shares one */
export function pageOf(kind: string, facts: PageFacts): PdfPage {
  const page = PAGES[kind];
  if (!page) throw new RangeError(`no paper of that kind: ${kind}`);
  return page(facts);
}
