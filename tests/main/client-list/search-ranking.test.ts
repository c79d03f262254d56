import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '#shared/kernel/text.ts';
import { seedCabinet } from '#main/samples/seed-cabinet.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

interface Known {
  readonly name: string;
  readonly sortName: string;
  readonly number: number;
  readonly tokens: readonly string[];
}

/** Enough for common words to be searched another way than rare ones. */
const CLIENTS = 2_500;
const LIMIT = 10;

describe('search among thousands of clients', () => {
  let cabinet: TestCabinet;
  let clients: Known[];
  beforeAll(async () => {
    cabinet = await openTestCabinet();
    const { context } = cabinet;
    await seedCabinet(context, { clients: CLIENTS, seed: 11 });
    const rows = await context.db.selectFrom('client_listing').selectAll().execute();
    const tokens = await context.db.selectFrom('client_search_token').selectAll().execute();
    const byNumber = new Map<number, string[]>(rows.map(({ number }) => [number, []]));
    for (const { number, token } of tokens) byNumber.get(number)?.push(token);
    clients = rows.map(({ name, sortName, number }) => ({
      ...{ name, sortName, number },
      tokens: byNumber.get(number) ?? [],
    }));
  });
  afterAll(() => cabinet.dispose());

  /** The definition, over every client: name first, then whole words, then beginnings; each by name. */
  function naiveSearch(text: string): string[] {
    const typed = words(text);
    const rankOf = ({ sortName, tokens }: Known): number => {
      if (sortName.startsWith(typed.join(' '))) return 0;
      if (typed.every((word) => tokens.includes(word))) return 1;
      return typed.every((word) => tokens.some((token) => token.startsWith(word))) ? 2 : 3;
    };
    return clients
      .map((client) => ({ ...client, rank: rankOf(client) }))
      .filter(({ rank }) => rank < 3)
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          (a.sortName === b.sortName ? a.number - b.number : a.sortName < b.sortName ? -1 : 1),
      )
      .slice(0, LIMIT)
      .map(({ name }) => name);
  }

  it.each([
    ...['m', 'ma', 'mar', 'martin', 'marie', 'famille', 'contact', 'exemple', 'paris', 'zzz'],
    ...['m p', 'e m', 'exemple m', 'j exemple', 'martin j', 'jean martin', 'marie paris', 'famille martin'],
    ...['paris marseille', 'martin marie exemple', 'garage', 'exemple zzz', '2026', '1975', 'pierre 1975'],
  ])('answers « %s » as the definition does', async (text) => {
    const hits = await cabinet.api.clientList.search({ text, limit: LIMIT });
    expect(hits.map(({ name }) => name)).toEqual(naiveSearch(text));
  });
});
