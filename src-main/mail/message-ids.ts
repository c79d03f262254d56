/** @file Message ids: `<…@…>`, as they are compared. */

const MAX_LENGTH = 998;
const MAX_IDS = 200;

/** The ids of « References » or « In-Reply-To », in order, each once. */
export function messageIdsIn(header: string): string[] {
  const found = header.slice(0, 100_000).match(/<[^<>\s]{1,998}>/g) ?? [];
  return [...new Set(found)].slice(-MAX_IDS);
}

/** The id of a mail: some programs forget the angle brackets. */
export function messageIdOf(header: string): string | null {
  const [first] = messageIdsIn(header);
  if (first !== undefined) return first;
  const bare = header.trim();
  return bare !== '' && bare.length < MAX_LENGTH && !/[\s<>]/.test(bare) ? `<${bare}>` : null;
}
