/** @file What the sentences of acts are made of. */
import type { OperationSummary } from '#shared/features/journal/journal.api.ts';

export type DescribedOperation = Pick<
  OperationSummary,
  'command' | 'entity' | 'fieldGroup' | 'clientName' | 'count' | 'rowCount'
>;

export type Phrase = (act: DescribedOperation, ofClient: string) => string;

/** « de MARTIN », « d’ADAM »; nothing is elided before h and y, which names pronounce as they please. */
export const ofName = (name: string): string =>
  /^[aeiouàâäéèêëîïôöùûü]/iu.test(name) ? `d’${name}` : `de ${name}`;

export const several = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count.toLocaleString('fr-FR')} ${many}`;

/** Words of the rows of a table: « d’une tâche », « tâches ». */
export interface RowWords {
  readonly one: string;
  readonly many: string;
}

/** Nobody’s rows end with nothing: « report d’une tâche ». */
export function ofRows({ one, many }: RowWords, { rowCount, clientName }: DescribedOperation): string {
  const rows = rowCount > 1 ? `de ${rowCount.toLocaleString('fr-FR')} ${many}` : one;
  return clientName ? `${rows} ${ofName(clientName)}` : rows;
}

export const onRows =
  (words: RowWords, act: string): Phrase =>
  (operation) =>
    `${act} ${ofRows(words, operation)}`;

/** The act is about one row, whatever others came with it. */
export const onOneRow =
  (words: RowWords, act: string): Phrase =>
  (operation) =>
    `${act} ${ofRows(words, { ...operation, rowCount: 1 })}`;

export const changedRows =
  (words: RowWords, fields: Readonly<Record<string, string>>): Phrase =>
  (operation) => {
    const field = fields[operation.fieldGroup ?? ''];
    return `modification ${field ? `${field} ` : ''}${ofRows(words, operation)}`;
  };

export const plain =
  (words: string): Phrase =>
  () =>
    words;
