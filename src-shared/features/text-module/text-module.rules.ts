/** @file Words of a text module that stand for what is known of the ticket: `{client}`, `{contrat}`. Pure. */

export const PLACEHOLDERS = ['client', 'contrat', 'compagnie', 'cabinet', 'gestionnaire', 'date'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Known = Readonly<Partial<Record<Placeholder, string>>>;

/** What is not known stays as it is written: a gap that is seen is filled, one that is not is sent. */
export const fillModule = (text: string, known: Known): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = known[name as Placeholder];
    return value === undefined || value === '' ? whole : value;
  });

export interface Insertion {
  readonly text: string;
  /** Where typing goes on. */
  readonly caret: number;
}

/** Puts a module where the caret is, in the place of the « :: » and what was typed after it, if it was asked so. */
export function insertModule(text: string, caret: number, module: string): Insertion {
  const before = text.slice(0, caret).replace(/::[^\n:]{0,40}$/, '');
  return { text: before + module + text.slice(caret), caret: before.length + module.length };
}

/** What was typed after « :: » just before the caret; null when nothing asks for a module. */
export const askedModule = (text: string, caret: number): string | null =>
  /(?:^|\s)::([^\n:]{0,40})$/.exec(text.slice(0, caret))?.[1] ?? null;
