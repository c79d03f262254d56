/** @file Which events of a file can be taken, and how many there are of each kind. */
import type { IcsItem } from '#shared/features/agenda/agenda.api.ts';

/** What the file brings, ticked at first. */
export const isBrought = ({ state }: IcsItem): boolean => state === 'new' || state === 'changed';

/** One that was called off is removed here, but only when that is asked; the others have nothing to bring. */
export const importable = (item: IcsItem): boolean => isBrought(item) || item.state === 'cancelled';

export function countStates(items: readonly IcsItem[]): Record<IcsItem['state'], number> {
  const counts = { new: 0, changed: 0, known: 0, cancelled: 0, refused: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}
