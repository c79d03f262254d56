/** @file Which events of a file can be taken, and how many there are of each kind. */
import type { IcsItem } from '#shared/features/agenda/agenda.api.ts';

/** One that is here already, or that cannot be placed, has nothing to bring. */
export const importable = ({ state }: IcsItem): boolean => state === 'new' || state === 'changed';

export function countStates(items: readonly IcsItem[]): Record<IcsItem['state'], number> {
  const counts = { new: 0, changed: 0, known: 0, cancelled: 0, refused: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}
