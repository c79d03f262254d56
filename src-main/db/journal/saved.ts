/** @file What a command answers of its write: the operation that « Annuler » takes back, never more by accident. */
import type { WriteResult } from './write-door.ts';

export interface SavedAct {
  readonly operationId: string | null;
}
export interface SavedRow extends SavedAct {
  readonly id: string;
}

export async function saved(write: Promise<WriteResult<unknown>>): Promise<SavedAct> {
  const { operationId } = await write;
  return { operationId };
}

/** For an act whose value is the identifier of the row that it made. */
export async function savedRow(write: Promise<WriteResult<string>>): Promise<SavedRow> {
  const { operationId, value } = await write;
  return { operationId, id: value };
}
