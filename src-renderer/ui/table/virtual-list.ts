/** @file What a long list of unequal heights accepts: notes, messages of a ticket. */
import type { Snippet } from 'svelte';

export interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  /** Pixels, before the first measure. */
  estimate?: number;
  item: Snippet<[Item]>;
}
