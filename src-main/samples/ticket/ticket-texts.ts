/** @file What passes between a fictional cabinet and its fictional clients. `{…}` is filled with what the ticket is about. */
import type {
  ExchangeDirection,
  ExchangeMedium,
  TicketChannel,
} from '#shared/features/ticket/exchange.rules.ts';

export interface Said {
  readonly medium: ExchangeMedium;
  readonly direction: ExchangeDirection | null;
  readonly text: string;
  /** A kind of paper that comes with it. */
  readonly attached?: { readonly kind: string; readonly title: string };
}

export interface Scenario {
  readonly about: 'client' | 'contract' | 'claim';
  /** Also filed on the insurer of the contract. */
  readonly isWithInsurer?: boolean;
  /** Only where the contract is of such a family. */
  readonly family?: 'vehicle' | 'property' | 'health';
  readonly channel: TicketChannel;
  readonly subject: string;
  readonly said: readonly Said[];
}

const mailIn = (text: string, attached?: Said['attached']): Said => ({
  ...{ medium: 'EMAIL', direction: 'IN', text: `Bonjour,\n\n${text}\n\nBien cordialement,\n{client}` },
  ...(attached && { attached }),
});
const mailOut = (text: string): Said => ({
  ...{ medium: 'EMAIL', direction: 'OUT' },
  text: `Bonjour,\n\n${text}\n\nBien à vous,\n{cabinet}`,
});
const call = (direction: ExchangeDirection, text: string): Said => ({ medium: 'APPEL', direction, text });
const note = (text: string): Said => ({ medium: 'NOTE', direction: null, text });

export const SCENARIOS: readonly Scenario[] = [
  {
    ...{ about: 'contract', channel: 'EMAIL', subject: 'Demande d’attestation d’assurance' },
    said: [
      mailIn(
        'Pourriez-vous m’envoyer une attestation pour mon contrat {branch} n° {policy}\u00a0? Mon propriétaire me la demande pour vendredi.',
      ),
      mailOut('Votre attestation est demandée à la compagnie, vous la recevrez dès que nous l’aurons.'),
      note('Attestation demandée sur l’extranet, à transmettre dès réception.'),
    ],
  },
  {
    ...{ about: 'contract', family: 'vehicle', channel: 'EMAIL', subject: 'Envoi de la carte grise' },
    said: [
      mailIn('Vous trouverez ci-joint la carte grise que vous m’aviez demandée. Dites-moi s’il manque autre chose.', { kind: 'CARTE_GRISE', title: 'Carte grise scannée' }), // prettier-ignore
      mailOut('Merci, la carte grise est bien reçue. Il manque encore votre relevé d’information.'),
    ],
  },
  {
    ...{ about: 'contract', channel: 'TELEPHONE', subject: 'Question sur la hausse de la cotisation' },
    said: [
      call('IN', '{client} ne comprend pas l’augmentation de son avis d’échéance et envisage de partir.'),
      note(
        'Comparer avec deux autres compagnies avant de rappeler. Client de longue date, soigner la réponse.',
      ),
      mailOut(
        'Suite à votre appel, nous étudions votre contrat {branch} et revenons vers vous avec une proposition avant votre échéance.',
      ),
    ],
  },
  {
    ...{
      about: 'contract',
      isWithInsurer: true,
      channel: 'EMAIL',
      subject: 'Avenant en attente chez la compagnie',
    },
    said: [
      { medium: 'EMAIL', direction: 'OUT', text: 'Bonjour,\n\nNous restons dans l’attente de l’avenant demandé sur la police {policy}. Pouvez-vous nous dire où en est le dossier\u00a0?\n\nBien à vous,\n{cabinet}' }, // prettier-ignore
      note('Troisième relance. Appeler l’inspecteur si rien la semaine prochaine.'),
    ],
  },
  {
    ...{ about: 'contract', channel: 'COURRIER', subject: 'Demande de résiliation à l’échéance' },
    said: [
      { medium: 'COURRIER', direction: 'IN', text: 'Lettre de {client}\u00a0: souhaite résilier le contrat {branch} n° {policy} à sa prochaine échéance.' }, // prettier-ignore
      note('Vérifier la date de l’avis d’échéance avant de répondre. Proposer une étude.'),
      call('OUT', 'Message laissé sur le répondeur, à rappeler.'),
    ],
  },
  {
    ...{ about: 'client', channel: 'EMAIL', subject: 'Changement d’adresse' },
    said: [
      mailIn('J’ai déménagé le mois dernier. Je vous joins un justificatif de domicile pour mettre mes contrats à jour.', { kind: 'JUSTIFICATIF_DOMICILE', title: 'Justificatif nouvelle adresse' }), // prettier-ignore
      mailOut(
        'C’est bien noté. Quelle est la surface de votre nouveau logement, et avez-vous une cave ou un garage\u00a0?',
      ),
    ],
  },
  {
    ...{ about: 'client', channel: 'EMAIL', subject: 'Nouveau compte bancaire' },
    said: [
      mailIn('J’ai changé de banque, voici mon nouveau RIB pour les prochains prélèvements.', { kind: 'RIB', title: 'Nouveau RIB' }), // prettier-ignore
      note('Mandat SEPA à faire signer pour chaque compagnie.'),
    ],
  },
  {
    ...{ about: 'claim', channel: 'EMAIL', subject: 'Suivi du sinistre {claim}' },
    said: [
      mailIn(
        'Je n’ai pas de nouvelles de mon sinistre depuis deux semaines. Savez-vous quand je serai indemnisé\u00a0?',
      ),
      mailOut('Nous avons relancé la compagnie ce matin et vous tenons informé de sa réponse.'),
      call('OUT', 'Gestionnaire de la compagnie\u00a0: dossier à l’étude, réponse sous huit jours.'),
    ],
  },
  {
    ...{ about: 'claim', channel: 'TELEPHONE', subject: 'Passage de l’expert à fixer' },
    said: [
      call('IN', 'Disponible en fin de journée ou le samedi matin.'),
      call('OUT', 'Expert prévenu, il rappelle directement le client.'),
    ],
  },
  {
    ...{ about: 'claim', channel: 'EMAIL', subject: 'Photos et devis des dommages' },
    said: [
      mailIn('Voici une photo des dommages, le devis de l’artisan suivra.', { kind: 'PHOTO', title: 'Photo envoyée par le client' }), // prettier-ignore
      mailOut('Merci pour la photo. Ne faites pas commencer les travaux avant l’accord de la compagnie.'),
      note('Devis attendu du client.'),
    ],
  },
  {
    ...{ about: 'contract', family: 'health', channel: 'EMAIL', subject: 'Remboursement en attente' },
    said: [
      mailIn('Mon remboursement de lunettes n’est toujours pas arrivé. La facture date de six semaines.'),
      call('OUT', 'La mutuelle n’a pas reçu la télétransmission\u00a0: décompte à fournir.'),
      mailOut('La compagnie attend le décompte de l’assurance maladie. Pouvez-vous nous l’envoyer\u00a0?'),
    ],
  },
  {
    ...{ about: 'client', channel: 'ACCUEIL', subject: 'Projet d’achat immobilier' },
    said: [
      { medium: 'ENTRETIEN', direction: 'IN', text: '{client} achète un appartement et veut comparer l’assurance du prêt avec celle de sa banque.' }, // prettier-ignore
      note('Demander l’offre de prêt et le tableau d’amortissement.'),
    ],
  },
  {
    ...{ about: 'client', channel: 'SMS', subject: 'Rendez-vous à déplacer' },
    said: [
      { medium: 'SMS', direction: 'IN', text: 'Bonjour, je ne pourrai pas venir jeudi, est-ce possible la semaine prochaine\u00a0?' }, // prettier-ignore
      { medium: 'SMS', direction: 'OUT', text: 'Bien sûr. Mardi à 10 h vous conviendrait-il\u00a0?' },
    ],
  },
];

/** Two complaints: one whose delay runs, one that was answered. */
export const RUNNING_COMPLAINT: Scenario = {
  ...{ about: 'contract', channel: 'EMAIL', subject: 'Réclamation\u00a0: garantie non expliquée' },
  said: [
    mailIn(
      'Je vous adresse une réclamation. La franchise de mon contrat {branch} n° {policy} ne m’a jamais été expliquée, et on me la réclame aujourd’hui. Je demande une réponse écrite.',
    ),
    note(
      'Relire la fiche conseil signée avant de répondre. Accusé de réception à envoyer dans les dix jours ouvrables.',
    ),
  ],
};
export const ANSWERED_COMPLAINT: Scenario = {
  ...{ about: 'contract', channel: 'COURRIER', subject: 'Réclamation sur un prélèvement' },
  said: [
    { medium: 'COURRIER', direction: 'IN', text: 'Lettre de {client}\u00a0: deux prélèvements le même mois, demande d’explication et de remboursement.' }, // prettier-ignore
    mailOut('Nous accusons réception de votre réclamation et interrogeons la compagnie.'),
    mailOut('La compagnie reconnaît un double prélèvement. Le remboursement est parti ce jour.'),
  ],
};

/** Of no client: an insurer writes, or somebody unknown. */
export const COMMISSION_QUESTION = {
  subject: 'Bordereau de commissions\u00a0: écart à éclaircir',
  said: [
    { medium: 'EMAIL', direction: 'IN', text: 'Bonjour,\n\nVous trouverez le bordereau du trimestre sur votre espace. Un avoir y figure, merci de nous dire s’il correspond à votre suivi.\n\nLe service des intermédiaires' }, // prettier-ignore
    note('Pointer avec le fichier des encaissements.'),
  ] satisfies Said[],
};
export const STRANGER = {
  ...{
    subject: 'Demande de renseignement',
    name: 'Camille Inconnue',
    address: 'camille.inconnue@courriel.exemple.test',
  },
  said: [mailIn('Assurez-vous les vélos à assistance électrique\u00a0? Je voudrais un tarif.')],
};
