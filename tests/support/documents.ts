/** @file Documents for tests: real files in a folder of the cabinet, taken in through the router. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentTarget, ImportJob, ImportOutcome } from '#shared/features/document/document.api.ts';
import { importsOf } from '#main/features/document/import/imports.ts';
import { documentReaderOf } from '#main/features/document/text/document-reader.ts';
import type { TestCabinet } from './cabinet.ts';
import { pdfOf } from './pdf.ts';

type Target = { kind: DocumentTarget['kind']; id: string };

/** A file of the broker's; its path. */
export function fileOf(cabinet: TestCabinet, name: string, content: string | Uint8Array): string {
  const folder = join(cabinet.folder, 'from-the-broker');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Takes files in as a drop does, and waits until it is over. */
export async function importPaths(
  cabinet: TestCabinet,
  paths: readonly string[],
  targets: Target[] = [],
): Promise<ImportJob> {
  const { jobId } = await cabinet.api.document.import({ offerId: cabinet.offer(paths), targets });
  await importsOf(cabinet.context).idle();
  const job = (await cabinet.api.document.imports({})).find(({ id }) => id === jobId);
  if (!job) throw new Error('the import is forgotten');
  return job;
}

/** A document made of text, whose words are read. */
export async function addPdf(
  cabinet: TestCabinet,
  name: string,
  text: string,
  targets: Target[] = [],
): Promise<string> {
  const { outcome } = await cabinet.api.document.importBytes({
    name,
    bytes: new Uint8Array(pdfOf(text)),
    targets,
  });
  await documentReaderOf(cabinet.context).idle();
  return addedId(outcome);
}

export function addedId(outcome: ImportOutcome): string {
  if (outcome.kind !== 'added') throw new Error(`not added: ${JSON.stringify(outcome)}`);
  return outcome.documentId;
}
