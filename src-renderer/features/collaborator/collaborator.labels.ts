/** @file Words of the collaborators: the section of the settings and their first one. */
import type { CollaboratorColor } from '#shared/features/cabinet/cabinet.rules.ts';
import { formatNumber } from '../../ui/index.ts';

const clients = (count: number): string =>
  count === 0 ? 'Aucun client' : count === 1 ? '1 client' : `${formatNumber(count)} clients`;

export const collaboratorLabels = {
  firstName: 'Prénom',
  lastName: 'Nom',
  initials: 'Initiales',
  initialsHint: 'Une à trois lettres.',
  color: 'Couleur',
  colors: {
    teal: 'Sarcelle',
    steelblue: 'Bleu acier',
    slateblue: 'Violet',
    orchid: 'Orchidée',
    crimson: 'Cramoisi',
    coral: 'Corail',
    goldenrod: 'Doré',
    olivedrab: 'Olive',
    seagreen: 'Vert marin',
    sienna: 'Terre de Sienne',
  } satisfies Record<CollaboratorColor, string>,
  current: 'Qui travaille ici maintenant',
  currentText:
    'Les notes, les tâches et l’historique portent son nom. Pour retirer cette personne du cabinet, choisissez d’abord quelqu’un d’autre.',
  currentBadge: 'Travaille ici',
  currentChanged: (name: string) => `${name} travaille maintenant sur ce poste.`,
  people: 'Équipe',
  peopleText: 'Chaque client peut avoir un gestionnaire parmi ces personnes.',
  inactive: 'Inactif',
  clients,
  add: 'Ajouter',
  addTitle: 'Nouveau collaborateur',
  editTitle: 'Modifier le collaborateur',
  save: 'Enregistrer',
  cancel: 'Annuler',
  added: (name: string) => `${name} fait partie du cabinet.`,
  saved: (name: string) => `${name}\u00a0: modification enregistrée.`,
  more: (name: string) => `Actions\u00a0: ${name}`,
  edit: 'Modifier…',
  workHere: 'Travaille ici maintenant',
  deactivate: 'Rendre inactif',
  activate: 'Rendre actif',
  deactivated: (name: string) => `${name} n’est plus proposé comme gestionnaire.`,
  activated: (name: string) => `${name} est de nouveau proposé comme gestionnaire.`,
  remove: 'Mettre à la corbeille…',
  removeTitle: (name: string) => `Mettre ${name} à la corbeille`,
  removeText: (count: number) =>
    count === 0
      ? 'Aucun client ne lui est confié. Vous pourrez restaurer ce collaborateur pendant 30\u00a0jours.'
      : `${clients(count)} à confier à quelqu’un d’autre. Tout peut être annulé d’un geste.`,
  reassignTo: 'Confier ses clients à',
  nobody: 'Personne pour l’instant',
  removeConfirm: 'Mettre à la corbeille',
  removed: (name: string) => `${name} est dans la corbeille.`,
  setUp: {
    title: 'Et vous\u00a0?',
    text: 'Vous êtes le premier collaborateur du cabinet. Vous pourrez en ajouter d’autres ensuite.',
    back: 'Retour',
    start: 'Commencer',
  },
} as const;
