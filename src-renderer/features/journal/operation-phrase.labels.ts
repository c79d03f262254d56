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
