/** @file Documents as main answers them to a page. */
import { Document, DocumentRow, ImportJob, Suggestions } from '#shared/features/document/document.api.ts';

export const DOCUMENT = '01990000-0000-7000-8000-000000000d01';
export const DOCUMENT_CLIENT = '01990000-0000-7000-8000-0000000000a1';
const JOB = '01990000-0000-4000-8000-000000000d02';
export const CARTE_GRISE = '01990000-0000-7000-8000-000000000d03';
export const RIB = '01990000-0000-7000-8000-000000000d04';

export const linkAnswer = (changes: object = {}) => ({
  ...{ id: '01990000-0000-7000-8000-000000000d05', kind: 'client', targetId: DOCUMENT_CLIENT },
  ...{ clientId: DOCUMENT_CLIENT, clientName: 'DURAND Zoé', branch: null, claimKind: null, text: '' },
  ...changes,
});

const row = {
  ...{ id: DOCUMENT, title: 'scan0001', typeId: null, typeCode: null, typeLabel: null, documentOn: null },
  ...{ receivedOn: '2026-11-24', fileName: 'scan0001.zip', mediaKind: 'other', size: 340_000 },
  ...{ versionNumber: 1, links: [], createdAt: '2026-11-24T08:00:00.000Z' },
};
export const documentRow = (changes: object = {}): DocumentRow => DocumentRow.parse({ ...row, ...changes });

export const documentAnswer = (changes: object = {}): Document =>
  Document.parse({
    ...{ ...row, comment: '', source: 'IMPORT', createdById: null, textState: 'text', textReason: '' },
    versions: [
      {
        ...{ id: null, number: 1, fileName: 'scan0001.zip', size: 340_000 },
        ...{ versionAt: '2026-11-24T08:00:00.000Z', versionById: null },
      },
    ],
    ...{ sameContents: [], isDeleted: false, ...changes },
  });

export const suggested = (): Suggestions =>
  Suggestions.parse({
    type: { typeId: CARTE_GRISE, typeLabel: 'Carte grise', reason: 'name', found: 'carte grise' },
    targets: [
      {
        ...{ target: { kind: 'client', id: DOCUMENT_CLIENT }, clientName: 'DURAND Zoé' },
        ...{ branch: null, text: '', reason: 'person', found: 'Zoé Durand' },
      },
    ],
    date: { documentOn: '2026-11-12', found: '12/11/2026' },
  });
export const NOTHING_SUGGESTED: Suggestions = { type: null, targets: [], date: null };

export const importJob = (changes: object = {}): ImportJob =>
  ImportJob.parse({
    ...{ id: JOB, state: 'running', origin: 'asked', doneFiles: 3, totalFiles: 12 },
    ...{ doneBytes: 25, totalBytes: 100, added: 3, present: 0, refused: 0 },
    ...{ targets: [{ kind: 'client', id: DOCUMENT_CLIENT }], operationIds: [], ...changes },
  });
