/** @file Communes proposed while a postcode or a town is typed. Picking one fills both; free text stays possible. */
import type { TownSuggestion } from '#shared/features/client-channel/client-channel.api.ts';
import { api } from '../../ipc/api.ts';
import type { Choice } from '../../ui/index.ts';

const LEAST_CHARACTERS = 2;

export class TownProposals {
  #found = $state.raw<readonly TownSuggestion[]>([]);
  #asked = 0;

  /** Proposals of a field that holds a town. */
  readonly byTown = $derived(
    this.#found.map((found): Choice => ({ value: keyOf(found), label: found.town, hint: found.postcode })),
  );
  /** Proposals of a field that holds a postcode. */
  readonly byPostcode = $derived(
    this.#found.map((found): Choice => ({ value: keyOf(found), label: found.postcode, hint: found.town })),
  );

  /** Proposals only help: without an answer, typing goes on. */
  ask = async (text: string): Promise<void> => {
    const turn = ++this.#asked;
    const found =
      text.trim().length < LEAST_CHARACTERS
        ? []
        : await api.clientChannel.suggestTowns({ text }).catch(() => []);
    if (turn === this.#asked) this.#found = found;
  };

  picked(choice: Choice): TownSuggestion | undefined {
    return this.#found.find((found) => keyOf(found) === choice.value);
  }
}

const keyOf = ({ insee, postcode, town }: TownSuggestion): string => `${insee} ${postcode} ${town}`;
