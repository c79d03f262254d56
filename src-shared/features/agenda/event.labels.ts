/** @file The words of an event that every screen, message and file share. */
import type { EventKind } from './agenda.api.ts';

export const eventKindLabels: Readonly<Record<EventKind, string>> = {
  APPEL: 'Appel',
  RDV: 'Rendez-vous',
  DEJEUNER: 'Déjeuner',
  VISITE: 'Visite',
  SALON: 'Salon',
  AUTRE: 'Autre',
};

interface Titled {
  readonly kind: EventKind;
  readonly title: string;
}

/** What was typed, or the kind when nothing was. */
export const eventTitle = ({ kind, title }: Titled): string => title || eventKindLabels[kind];
