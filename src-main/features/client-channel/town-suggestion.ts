/** @file Towns proposed while an address is typed: by postcode, by name, or by both (« 75008 par »). */
import type { TownSuggestion } from '#shared/features/client-channel/client-channel.api.ts';
import { fold } from '#shared/kernel/text.ts';
import { findTowns, townsByPostcode, type Town } from '#main/reference/commune-table.ts';

const MOST = 50;

const suggestionOf = ({ insee, postcode, name }: Town): TownSuggestion => ({ insee, postcode, town: name });

export async function suggestTowns(text: string): Promise<TownSuggestion[]> {
  const [, postcode = '', name = ''] = /^\s*(\d*)\s*(.*)$/u.exec(text) ?? [];
  if (postcode === '') return (await findTowns(name, MOST)).map(suggestionOf);
  const towns = await townsByPostcode(postcode, MOST);
  const asked = fold(name);
  return towns.filter((town) => fold(town.name).includes(asked)).map(suggestionOf);
}
