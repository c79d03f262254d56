/** @file The notice of a due date: noted as sent, or written as a letter that is filed among the documents. */
import { MOST_LETTERS, type renewalApi, type RenewalReport } from '#shared/features/renewal/renewal.api.ts';
import { wholePeriod } from '#shared/features/contract/period.rules.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { safeFileName } from '#shared/kernel/file-name.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { ContractLine } from '#main/db/rows/contract-rows.ts';
import { addDocument, documentTypeId, type NewDocument } from '#main/db/rows/document-rows.ts';
import type { Context } from '#main/ipc/context.ts';
import { actOnContracts, selectedIds } from '../renewal-selection.ts';
import { periodsOf, standing } from '../renewal-terms.ts';
import { gatherLetters, type Gathered, type Ready } from './letter-facts.ts';
import { letterFileName, letterTitle } from './letter.labels.ts';
import { letterPage } from './letter-page.ts';

type Api = typeof renewalApi;

const TYPE = 'AVIS_ECHEANCE';

function refuseToCome(context: Context, sentOn: DateOnly | null): void {
  if (sentOn !== null && sentOn > context.today()) {
    fail('invalid-input', 'a notice to come', { fields: { sentOn: 'date-in-future' } });
  }
}

export function recordNotice(
  context: Context,
  { selection, sentOn }: InputOf<Api['recordNotice']>,
): Promise<RenewalReport> {
  refuseToCome(context, sentOn);
  return actOnContracts(context, 'renewal.recordNotice', selection, async (tx, line) => {
    const period = wholePeriod(await periodsOf(tx.db, line.id));
    const code = standing(line);
    if (code !== null || period === null) return code ?? 'anomaly';
    // A letter that was not sent is not the notice any more; it stays among the documents.
    const letter = sentOn === null ? { noticeDocumentId: null } : {};
    await tx.update('contract_period', period.id, { noticeSentOn: sentOn, ...letter });
    return null;
  });
}

/** A letter that waits in the store for the row of its document. */
interface Drawn extends Ready {
  readonly content: NewDocument['content'];
}
type Outcome = Drawn | string;

/** Before the write begins: what is in the store without a row is swept later, a row without a file never is. */
function drawLetters(
  { paper, documentFiles }: Context,
  gathered: ReadonlyMap<string, Gathered>,
): Promise<Map<string, Outcome>> {
  return paper.lend(async (print) => {
    const outcomes = new Map<string, Outcome>();
    let count = 0;
    for (const [id, one] of gathered) {
      if (typeof one === 'string') outcomes.set(id, one);
      else if (count >= MOST_LETTERS) outcomes.set(id, 'too-many');
      else {
        count += 1;
        const bytes = await print(letterPage(one.letter));
        outcomes.set(id, { ...one, content: await documentFiles.store.put({ bytes }) });
      }
    }
    return outcomes;
  });
}

/** Whether the letter still tells the truth, after the time it took to draw. */
async function isStale(
  tx: WriteTransaction,
  line: ContractLine,
  { letter, periodId }: Drawn,
): Promise<boolean> {
  const period = wholePeriod(await periodsOf(tx.db, line.id));
  return line.dueOn !== letter.dueOn || period?.id !== periodId;
}

/** The letters, their places among the documents and the dates on which they leave: one act, undone as a whole. */
export async function writeNotices(
  context: Context,
  { selection, ...asked }: InputOf<Api['writeNotices']>,
): Promise<ResultOf<Api['writeNotices']>> {
  refuseToCome(context, asked.sentOn);
  const ids = await selectedIds(context, context.db, selection);
  const gathered = await gatherLetters(context, ids, asked);
  const isAnyReady = [...gathered.values()].some((one) => typeof one !== 'string');
  const outcomes = isAnyReady ? await drawLetters(context, gathered) : (gathered as Map<string, Outcome>);
  const typeId = await documentTypeId(context.db, TYPE);
  const documentIds: string[] = [];
  const act = async (tx: WriteTransaction, line: ContractLine): Promise<string | null> => {
    const drawn = outcomes.get(line.id) ?? 'anomaly';
    if (typeof drawn === 'string') return drawn;
    const code = standing(line);
    if (code !== null || (await isStale(tx, line, drawn))) return code ?? 'already-renewed';
    const { content, letter, periodId } = drawn;
    const documentId = await addDocument(context, tx, {
      ...{ content, typeId, source: 'LETTRE', documentOn: asked.sentOn },
      ...{ title: letterTitle(letter), fileName: safeFileName(letterFileName(letter)) },
      targets: [{ kind: 'contract', id: line.id }] as NewDocument['targets'],
    });
    const sent = { noticeSentOn: asked.sentOn, noticeDocumentId: documentId };
    await tx.update('contract_period', periodId, sent);
    documentIds.push(documentId);
    return null;
  };
  const report = await actOnContracts(context, 'renewal.writeNotices', { ids }, act);
  return { ...report, documentIds };
}
