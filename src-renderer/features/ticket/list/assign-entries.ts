/** @file The lines of « Assigner »: whoever is at work, and nobody. */
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import { ticketListLabels as labels } from './ticket-list.labels.ts';

export function assignEntries(
  { collaborators }: CabinetContext,
  onselect: (to: { id: CollaboratorId; name: string } | null) => void,
): readonly MenuEntry[] {
  const people = collaborators
    .filter(({ isActive }) => isActive)
    .map(({ id, firstName, lastName }) => {
      const name = `${firstName} ${lastName}`.trim();
      return { id, label: name, onselect: () => onselect({ id, name }) };
    });
  return [...people, { id: 'none', label: labels.nobody, startsGroup: true, onselect: () => onselect(null) }];
}
