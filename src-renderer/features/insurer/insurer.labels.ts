/** @file The words of the cabinet's own list of insurers and wholesalers. */
import type { Insurer } from '#shared/features/insurer/insurer.api.ts';

const count = (value: number): string =>
  value > 1 ? `${value}\u00a0contrats ou devis` : '1\u00a0contrat ou devis';

export const insurerKindLabels: Readonly<Record<Insurer['kind'], string>> = {
  COMPAGNIE: 'Compagnies',
  GROSSISTE: 'Courtiers grossistes',
};

export const insurerLabels = {
  add: 'Ajouter',
  newName: { COMPAGNIE: 'Nouvelle compagnie', GROSSISTE: 'Nouveau grossiste' },
  added: (name: string) => `${name} ajouté`,
  archived: 'archivé',
  archive: 'Archiver',
  unarchive: 'Réactiver',
  archivedToast: (name: string) => `${name} archivé\u00a0: il n’est plus proposé`,
  unarchivedToast: (name: string) => `${name} réactivé`,
  remove: 'Retirer de la liste',
  removed: (name: string) => `${name} retiré de la liste`,
  acts: (name: string) => `Actions sur ${name}`,
  edit: (name: string) => `${name}\u00a0: coordonnées`,
  contracts: (value: number) => (value === 0 ? 'aucun contrat' : count(value)),
  none: {
    COMPAGNIE: 'Aucune compagnie. Celles que vous écrivez sur un contrat s’ajoutent aussi ici.',
    GROSSISTE: 'Aucun courtier grossiste.',
  },
  refusedTitle: (name: string) => `${name} ne peut pas être retiré`,
  refused: (value: number) =>
    `${count(value)} ${value > 1 ? 'le nomment' : 'le nomme'}, à la corbeille compris. Archivé, il n’est plus proposé et reste sur ces contrats.`,
  refusedArchived: (value: number) =>
    `${count(value)} ${value > 1 ? 'le nomment' : 'le nomme'}, à la corbeille compris. Il est déjà archivé\u00a0: il n’est plus proposé.`,
  understood: 'Compris',
  cancel: 'Annuler',
  name: 'Nom',
  kind: 'Nature',
  kinds: { COMPAGNIE: 'Compagnie', GROSSISTE: 'Courtier grossiste' },
  brokerCode: 'Votre code courtier',
  phone: 'Téléphone',
  email: 'E-mail',
  claimPhone: 'Téléphone des sinistres',
  claimEmail: 'E-mail des sinistres',
  street: 'Adresse',
  postcode: 'Code postal',
  town: 'Ville',
  comment: 'Commentaire',
} as const;
