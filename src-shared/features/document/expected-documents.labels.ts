/** @file The title of the task that asks a client for documents. */
const MOST_LETTERS = 160;

/** « Demander : Carte grise, RIB » */
export function askForDocumentsTitle(labels: readonly string[]): string {
  const all = `Demander\u00a0: ${labels.join(', ')}`;
  return all.length <= MOST_LETTERS ? all : `Demander ${String(labels.length)} documents`;
}
