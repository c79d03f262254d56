/** @file Files that a person put into the page: those of the disk are offered to main, the others are read here. */
import type { DocumentTarget } from '#shared/features/document/document.api.ts';
import type { ListItemId } from '#shared/kernel/ids.ts';
import { api } from './api.ts';
import { offerFiles } from './bridge.ts';

export interface TakenBytes {
  readonly name: string;
  readonly outcome: Awaited<ReturnType<typeof api.document.importBytes>>['outcome'];
  readonly operationId: Awaited<ReturnType<typeof api.document.importBytes>>['operationId'];
}

export interface Taken {
  /** The import that goes on in main; null when no file was on a disk. */
  readonly jobId: string | null;
  readonly bytes: readonly TakenBytes[];
  /** Names of what is too heavy to be read here. */
  readonly tooHeavy: readonly string[];
}

interface FiledAs {
  readonly targets?: readonly DocumentTarget[];
  readonly typeId?: ListItemId | null;
}

const MOST_BYTES = 100 * 1024 ** 2;

/** A file of the disk, whatever made it: its offer; null when its bytes have to be sent. */
export async function offerFile(file: File): Promise<string | null> {
  return (await offerFiles([file])).offerId;
}

export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** What a drag or a paste holds; a folder is a file here, and main walks through it. */
export const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

export const holdsFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;

/** Takes everything in: it waits in the inbox unless it is filed on something. */
export async function takeFiles(
  files: readonly File[],
  { targets = [], typeId = null }: FiledAs,
): Promise<Taken> {
  const { offerId, pathless } = await offerFiles(files);
  const filedAs = { targets: [...targets], typeId };
  const jobId = offerId === null ? null : (await api.document.import({ offerId, ...filedAs })).jobId;
  const bytes: TakenBytes[] = [];
  const tooHeavy: string[] = [];
  for (const index of pathless) {
    const file = files[index];
    if (!file) continue;
    if (file.size > MOST_BYTES) tooHeavy.push(file.name);
    else bytes.push({ name: file.name, ...(await takeBytes(file, filedAs)) });
  }
  return { jobId, bytes, tooHeavy };
}

const takeBytes = async (file: File, filedAs: { targets: DocumentTarget[]; typeId: ListItemId | null }) =>
  api.document.importBytes({ name: file.name, bytes: await bytesOf(file), ...filedAs });
