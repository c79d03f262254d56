/** @file Ids of the cabinet's lists in words, as the client list writes them. */
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import { todayIn } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { formatDate } from '../../ui/index.ts';
import { listLabels } from './client-list.labels.ts';

type Collaborator = CabinetContext['collaborators'][number];

export const nameOf = (person: Pick<Collaborator, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`.trim();

export function managerName(context: CabinetContext, id: string | null): string {
  if (id === null) return '';
  const found = context.collaborators.find((one) => one.id === id);
  return found ? nameOf(found) : listLabels.unknown;
}

export function originName(context: CabinetContext, id: string | null): string {
  if (id === null) return '';
  return context.origins.find((one) => one.id === id)?.label ?? listLabels.unknown;
}

/** 24/11/2026: the civil day of an instant, in the cabinet's zone. */
export const dayOf = (context: CabinetContext, instant: Instant): string =>
  formatDate(todayIn(context.cabinet?.timeZone ?? 'Europe/Paris', instant));

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Those who left stay in the filter, so that their clients can be found. */
export const managerOptions = (context: CabinetContext): Option[] => [
  ...context.collaborators.map((one) => ({
    value: one.id,
    label: one.isActive ? nameOf(one) : listLabels.inactive(nameOf(one)),
  })),
  { value: 'none', label: listLabels.noManager },
];

export const originOptions = (context: CabinetContext): Option[] => [
  ...context.origins.map((one) => ({
    value: one.id,
    label: one.isArchived ? listLabels.archived(one.label) : one.label,
  })),
  { value: 'none', label: listLabels.noOrigin },
];
