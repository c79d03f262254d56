/** @file The papers of a generated client, of their contracts and of their claims. Some that are expected are missing. */
import { expectedOfClaim } from '#shared/features/document/expected-documents.rules.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import { claimKindLabels } from '#shared/features/claim/claim.labels.ts';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import { traitsOf, type Branch } from '#shared/features/contract/branches.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { ClaimTable, ContractTable } from '#main/db/schema.ts';
import type { ClientBundle } from '../client-bundle.ts';
import { earlierOf, laterOf, type ContractRows } from '../contract/contract-draw.ts';
import type { MemoDraw } from '../memo/memo-draw.ts';
import type { PageFacts } from './content/pages.ts';
import { dated, linkTo, paperOf, replacing, type SamplePaper } from './paper.ts';

export interface PaperDraw extends MemoDraw {
  /** By identifier. */
  readonly insurers: ReadonlyMap<string, { readonly name: string; readonly email: string }>;
}

const isVehicle = ({ branch }: ContractTable): boolean => branch === 'AUTO' || branch === 'MOTO';

/** As people sign: « Zoé Durand ». */
export const signedName = ({ firstName, lastName, legalName }: ClientBundle['client']): string =>
  legalName || `${firstName} ${lastName}`.trim();

/** Everybody's facts, before a contract is spoken of. */
export function factsOf({ today }: PaperDraw, { client, addresses, bankAccounts }: ClientBundle): PageFacts {
  const [address] = addresses;
  return {
    holder: signedName(client),
    address: address ? `${address.street}, ${address.postcode} ${address.town}` : '',
    ...{ on: today, insurer: '', policy: '', branch: '', risk: {}, premiumCents: null, dueOn: null },
    ...{ iban: bankAccounts[0]?.iban ?? '', claim: null },
  };
}

const lastPeriodOf = ({ id }: ContractTable, { periods }: ContractRows) =>
  periods.filter(({ contractId }) => contractId === id).at(-1);

export function contractFacts(
  draw: PaperDraw,
  bundle: ClientBundle,
  contract: ContractTable,
  rows: ContractRows,
): PageFacts {
  const last = lastPeriodOf(contract, rows);
  return {
    ...factsOf(draw, bundle),
    insurer: draw.insurers.get(contract.insurerId ?? '')?.name ?? '',
    policy: contract.policyNumber,
    branch: branchLabels[contract.branch as Branch],
    risk: JSON.parse(contract.risk) as Record<string, string>,
    premiumCents: last?.premiumTtcCents ?? null,
    dueOn: contract.dueOn as DateOnly | null,
  };
}

/** What is the client's own, asked once whichever contract needs it. */
function ownPapers(
  draw: PaperDraw,
  bundle: ClientBundle,
  contracts: readonly ContractTable[],
): SamplePaper[] {
  const { random, today } = draw;
  const { client } = bundle;
  const since = earlierOf(client.createdAt.slice(0, 10) as DateOnly, addDays(today, -1));
  const base = factsOf(draw, bundle);
  const risk = JSON.parse(contracts[0]?.risk ?? '{}') as Record<string, string>;
  const isPerson = client.kind === 'PARTICULIER' || client.kind === 'PRO';
  const name = client.lastName || client.legalName;
  const wanted: readonly (readonly [kind: string, words: string, percent: number])[] = [
    ['PIECE_IDENTITE', 'Carte d’identité', isPerson ? 64 : 0],
    ['PERMIS_CONDUIRE', 'Permis de conduire', contracts.some(isVehicle) ? 62 : 0],
    ['JUSTIFICATIF_DOMICILE', 'Justificatif de domicile', isPerson ? 38 : 0],
    ['EXTRAIT_KBIS', 'Kbis', client.kind === 'PARTICULIER' ? 0 : 66],
    ['RIB', 'RIB', base.iban === '' ? 0 : 68],
  ];
  return wanted.flatMap(([kind, words, percent]) => {
    if (!random.chance(percent)) return [];
    const on = laterOf(since, addDays(today, -random.between(20, 900)));
    const asked = {
      ...{ kind, title: `${words} ${name}`, link: linkTo({ clientId: client.id }), byId: client.managerId },
      facts: { ...base, risk, on: earlierOf(on, addDays(today, -1)) },
    };
    const paper = paperOf(draw, asked);
    return [kind === 'RIB' && random.chance(30) ? replacing(draw, paper, asked) : paper];
  });
}

function contractPapers(
  draw: PaperDraw,
  bundle: ClientBundle,
  contract: ContractTable,
  rows: ContractRows,
): SamplePaper[] {
  const { random, today } = draw;
  const base = contractFacts(draw, bundle, contract, rows);
  const link = linkTo({ clientId: contract.clientId, contractId: contract.id });
  const paper = (kind: string, title: string, on: DateOnly): SamplePaper =>
    paperOf(draw, {
      kind,
      title,
      link,
      byId: contract.managerId,
      facts: { ...base, on: earlierOf(on, today) },
    });
  const { branch } = base;
  const wish = (percent: number, ...[kind, title, on]: Parameters<typeof paper>): SamplePaper[] =>
    random.chance(percent) ? [paper(kind, title, on)] : [];
  if (contract.status === 'DEVIS') {
    const sentOn = contract.quoteSentOn as DateOnly | null;
    return sentOn === null ? [] : wish(80, 'DEVIS', `Devis ${branch}`, sentOn);
  }
  const signedOn = (contract.signedOn ?? contract.effectiveOn ?? today) as DateOnly;
  const noticeOn = (lastPeriodOf(contract, rows)?.noticeSentOn ?? null) as DateOnly | null;
  const endedOn = contract.terminationNotifiedOn as DateOnly | null;
  const plate = base.risk['plate'] ?? '';
  return [
    ...wish(84, 'CONDITIONS_PARTICULIERES', `Conditions particulières ${branch}`, signedOn),
    ...wish(70, 'FICHE_CONSEIL', `Fiche conseil ${branch}`, signedOn),
    ...(isVehicle(contract) ? wish(74, 'CARTE_GRISE', `Carte grise ${plate}`.trim(), signedOn) : []),
    ...(isVehicle(contract)
      ? wish(58, 'RELEVE_INFORMATION', dated('Relevé d’information', signedOn), signedOn)
      : []),
    ...(noticeOn === null ? [] : wish(90, 'AVIS_ECHEANCE', dated('Avis d’échéance', noticeOn), noticeOn)),
    ...(endedOn === null ? [] : wish(75, 'RESILIATION', dated('Résiliation', endedOn), endedOn)),
  ];
}

const CLAIM_TITLES: Readonly<Record<string, readonly [kind: string, title: string]>> = {
  CONSTAT: ['CONSTAT', 'Constat amiable'],
  DECLARATION_SINISTRE: ['DECLARATION_SINISTRE', 'Déclaration de sinistre'],
  PIECE_JUSTIFICATIVE: ['PIECE_JUSTIFICATIVE', 'Récépissé de plainte'],
  FACTURE: ['FACTURE', 'Facture de réparation'],
  DEVIS: ['DEVIS_REPARATION', 'Devis de réparation'],
  PHOTO: ['PHOTO_LOGEMENT', 'Photo des dommages'],
};

function claimPapers(
  draw: PaperDraw,
  bundle: ClientBundle,
  claim: ClaimTable,
  rows: ContractRows,
): SamplePaper[] {
  const { random, today } = draw;
  const contract = rows.contracts.find(({ id }) => id === claim.contractId);
  if (!contract) return [];
  const kindWords = claimKindLabels[claim.kind as ClaimKind];
  const occurredOn = (claim.occurredOn ?? today) as DateOnly;
  const facts = {
    ...contractFacts(draw, bundle, contract, rows),
    claim: { number: claim.number, kind: kindWords, on: occurredOn },
    on: earlierOf(addDays(occurredOn, random.between(0, 6)), today),
  };
  const link = linkTo({ clientId: claim.clientId, claimId: claim.id });
  const asked = { link, byId: claim.managerId, facts };
  const isRoad = traitsOf(contract.branch as Branch).family === 'vehicle';
  const papers = expectedOfClaim(claim.kind as ClaimKind).flatMap((code) => {
    const [kind, title] = CLAIM_TITLES[code] ?? [];
    if (kind === undefined || title === undefined || !random.chance(62)) return [];
    const drawn = kind === 'PHOTO_LOGEMENT' && isRoad ? 'PHOTO_VEHICULE' : kind;
    return [paperOf(draw, { ...asked, kind: drawn, title })];
  });
  if (claim.expertName !== '' && random.chance(55))
    papers.push(paperOf(draw, { ...asked, kind: 'RAPPORT_EXPERTISE', title: 'Rapport d’expertise' }));
  return papers;
}

export function papersOfClient(draw: PaperDraw, bundle: ClientBundle, rows: ContractRows): SamplePaper[] {
  const { stage } = bundle.client;
  const isKnown = stage === 'CLIENT' || stage === 'ANCIEN_CLIENT' || stage === 'DECEDE';
  return [
    ...(isKnown ? ownPapers(draw, bundle, rows.contracts) : []),
    ...rows.contracts.flatMap((contract) => contractPapers(draw, bundle, contract, rows)),
    ...rows.claims.flatMap((claim) => claimPapers(draw, bundle, claim, rows)),
  ];
}
