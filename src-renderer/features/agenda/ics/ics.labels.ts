/** @file The words of the import of a calendar file. */
import type { IcsItem } from '#shared/features/agenda/agenda.api.ts';

const events = (count: number): string => (count > 1 ? `${count} évènements` : `${count} évènement`);

export const icsLabels = {
  title: 'Importer un fichier .ics',
  choose: 'Fichier .ics à importer',
  drop: 'Déposez le fichier .ics pour voir ce qu’il contient. Rien n’est écrit avant votre accord.',
  reading: 'Lecture du fichier…',
  unreadable: 'Ce fichier ne contient pas d’agenda lisible. Choisissez un fichier .ics exporté d’un agenda.',
  tooBig: 'Ce fichier dépasse 5\u00a0Mo. Exportez une période plus courte de votre agenda.',
  empty: 'Ce fichier ne contient aucun évènement.',
  inFile: (count: number, name: string) => `${events(count)} dans ${name}.`,
  counts: (counts: Readonly<Record<IcsItem['state'], number>>) =>
    (Object.keys(counts) as IcsItem['state'][])
      .filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${icsLabels.counted[state][counts[state] > 1 ? 1 : 0]}`)
      .join(' · '),
  counted: {
    new: ['nouveau', 'nouveaux'],
    changed: ['modifié', 'modifiés'],
    known: ['déjà présent', 'déjà présents'],
    cancelled: ['annulé', 'annulés'],
    refused: ['refusé', 'refusés'],
  } satisfies Readonly<Record<IcsItem['state'], readonly [string, string]>>,
  states: {
    new: 'Nouveau',
    changed: 'Modifié',
    known: 'Déjà présent',
    cancelled: 'Annulé dans le fichier',
    refused: 'Refusé',
  } satisfies Readonly<Record<IcsItem['state'], string>>,
  remarks: {
    'no-date': 'Sans date\u00a0: il ne peut pas être placé.',
    'repetition-simplified':
      'Cette répétition n’existe pas ici\u00a0: ses dates sont importées une à une, jusqu’à deux ans à partir d’aujourd’hui.',
    'repetition-refused': 'Cette répétition ne peut pas être reprise.',
    'zone-unknown': 'Fuseau inconnu\u00a0: l’heure est celle du cabinet.',
    'hour-moved': 'Heure inexistante ce jour-là\u00a0: décalée.',
    'exceptions-kept': 'Certains jours de la série sont retirés, comme dans le fichier.',
    'too-long': 'Plus de 366 jours\u00a0: trop long pour un évènement.',
    'text-cut': 'Texte trop long\u00a0: raccourci.',
  } satisfies Readonly<Record<NonNullable<IcsItem['remark']>, string>>,
  removes: 'Coché, l’évènement qui est ici va à la corbeille.',
  untitled: 'Sans titre',
  wholeDay: 'toute la journée',
  items: 'Évènements du fichier',
  all: 'Tout cocher',
  none: 'Tout décocher',
  clientHint: 'Facultatif\u00a0: tous les évènements cochés seront sur sa fiche.',
  clientNotChosen: 'Choisissez un client dans la liste, ou videz ce champ.',
  cancel: 'Annuler',
  import: (count: number) => `Importer ${events(count)}`,
  nothing: 'Rien à importer',
  done: (created: number, updated: number) =>
    [
      created > 0 && `${events(created)} ${created > 1 ? 'importés' : 'importé'}`,
      updated > 0 && `${events(updated)} mis à jour`,
    ]
      .filter(Boolean)
      .join(', ') || 'Rien n’a changé.',
};
