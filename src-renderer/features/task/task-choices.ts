/** @file The lines of « Reporter » and « Assigner », the same wherever a task is shown. */
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import { POSTPONE_CHOICES, postponedTo } from '#shared/features/task/task.rules.ts';
import { parseDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { holidayRegionOf } from '#shared/kernel/holidays.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { formatDate, type MenuEntry } from '../../ui/index.ts';
import { taskLabels as labels } from './task.labels.ts';

export function postponeEntries(
  { cabinet, today }: CabinetContext,
  onselect: (to: DateOnly) => void,
): readonly MenuEntry[] {
  const region = holidayRegionOf({
    postcode: cabinet?.postcode ?? '',
    timeZone: cabinet?.timeZone ?? 'Europe/Paris',
  });
  return POSTPONE_CHOICES.map((choice) => {
    const to = postponedTo(choice, { today: parseDateOnly(today), region });
    return {
      id: choice,
      label: `${labels.choices[choice]} · ${formatDate(to)}`,
      onselect: () => onselect(to),
    };
  });
}

export function assignEntries(
  { collaborators }: CabinetContext,
  onselect: (to: { id: CollaboratorId; name: string } | null) => void,
): readonly MenuEntry[] {
  const people = collaborators
    .filter((one) => one.isActive)
    .map(({ id, firstName, lastName }) => {
      const name = `${firstName} ${lastName}`.trim();
      return { id: id, label: name, onselect: () => onselect({ id, name }) };
    });
  return [...people, { id: 'none', label: labels.nobody, startsGroup: true, onselect: () => onselect(null) }];
}
