/** @file Words of the cabinet's own lists. */
import type { ListItem } from '#shared/features/cabinet/cabinet.api.ts';
import { formatNumber } from '../../ui/index.ts';

type ListName = ListItem['list'];

const uses = (count: number): string =>
  count === 0 ? 'Inutilisé' : count === 1 ? '1 utilisation' : `${formatNumber(count)} utilisations`;

export const ownListLabels = {
  choose: 'Liste à modifier',
  lists: { origin: 'Origines', documentType: 'Types de documents' } satisfies Record<ListName, string>,
  texts: {
    origin: 'D’où viennent vos clients. L’ordre est celui des menus.',
    documentType: 'Comment vos documents sont rangés. L’ordre est celui des menus.',
  } satisfies Record<ListName, string>,
  newLabel: {
    origin: 'Nouvelle origine',
    documentType: 'Nouveau type de document',
  } satisfies Record<ListName, string>,
  add: 'Ajouter',
  uses,
  archived: 'Archivé',
  more: (label: string) => `Actions\u00a0: ${label}`,
  rename: 'Renommer',
  renameItem: (label: string) => `Renommer\u00a0: ${label}`,
  moveUpItem: (label: string) => `Monter\u00a0: ${label}`,
  moveDownItem: (label: string) => `Descendre\u00a0: ${label}`,
  moved: (label: string, rank: number, count: number) => `${label}\u00a0: rang ${rank} sur ${count}`,
  archive: 'Archiver',
  unarchive: 'Proposer de nouveau',
  remove: 'Mettre à la corbeille',
  keyboardHint: 'Alt+↑ et Alt+↓ déplacent la ligne, F2 la renomme.',
  added: (label: string) => `«\u00a0${label}\u00a0» ajouté à la liste.`,
  renamed: (label: string) => `Renommé en «\u00a0${label}\u00a0».`,
  archivedToast: (label: string) =>
    `«\u00a0${label}\u00a0» n’est plus proposé. Les fiches qui l’utilisent le gardent.`,
  unarchivedToast: (label: string) => `«\u00a0${label}\u00a0» est de nouveau proposé.`,
  removed: (label: string) => `«\u00a0${label}\u00a0» est dans la corbeille.`,
  refusedTitle: (label: string) => `«\u00a0${label}\u00a0» ne peut pas être retiré`,
  refusedInUse: (count: number) =>
    `${uses(count)}, corbeille comprise\u00a0: le retirer laisserait des fiches sans cette information. Archivez-le\u00a0: il ne sera plus proposé et les fiches le garderont.`,
  refusedSystem:
    'Mallette s’appuie sur cet élément. Vous pouvez le renommer, ou l’archiver pour qu’il ne soit plus proposé.',
  refusedSystemArchived: 'Mallette s’appuie sur cet élément. Il est archivé\u00a0: il n’est plus proposé.',
  refusedInUseArchived: (count: number) =>
    `${uses(count)}, corbeille comprise. Il est archivé\u00a0: il n’est plus proposé, et les fiches le gardent.`,
  understood: 'Compris',
  cancel: 'Annuler',
} as const;
