/** @file « ! rappeler Durand mardi 14h »: the task that Entrée would create, and the clients it may be for. */
import type { UnderstoodTask } from '#shared/features/task/task.api.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { isFound } from './entries.ts';

export interface NamedClient {
  readonly clientId: ClientId;
  readonly name: string;
}

export interface TaskProposal {
  readonly title: string;
  readonly understood: UnderstoodTask;
  /** The likeliest first; null = for nobody. */
  readonly clients: readonly (NamedClient | null)[];
}

const SHORTEST_NAME = 3;

/** The client whose name ends the title, when there is exactly one. */
async function clientNamedIn(title: string): Promise<NamedClient | null> {
  const last = title.split(/\s+/u).at(-1) ?? '';
  if (last.length < SHORTEST_NAME || title === last) return null;
  const hits = await api.clientList.search({ text: last, limit: 2 });
  const [hit] = hits;
  return hit && hits.length === 1 && isFound(last, hit.name) ? hit : null;
}

/** @param here the client whose sheet is on screen */
export async function proposeTask(text: string, here: NamedClient | null): Promise<TaskProposal> {
  const understood = await api.task.readSentence({ text });
  const title = understood.title || text;
  const named = await clientNamedIn(title);
  const known = [named, here?.clientId === named?.clientId ? null : here];
  return { title, understood, clients: [...known.filter((client) => client !== null), null] };
}

export const createTask = ({ title, understood }: TaskProposal, client: NamedClient | null) =>
  api.task.create({
    title,
    dueOn: understood.dueOn,
    dueTime: understood.dueTime,
    ...(understood.priority ? { priority: understood.priority } : {}),
    repetition: understood.repetition,
    clientId: client?.clientId ?? null,
  });
