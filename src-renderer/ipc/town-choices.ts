/** @file Towns of France proposed while typing, offline. */
import type { TownSuggestion } from '#shared/features/client-channel/client-channel.api.ts';
import { api } from './api.ts';

export interface TownChoice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly town: TownSuggestion;
}

/** @param shown what the field holds: the other part is the hint */
export async function townChoices(text: string, shown: 'town' | 'postcode' = 'town'): Promise<TownChoice[]> {
  const found = await api.clientChannel.suggestTowns({ text });
  return found.map((town) => ({
    value: `${town.insee} ${town.postcode}`,
    label: town[shown],
    hint: shown === 'town' ? town.postcode : town.town,
    town,
  }));
}
