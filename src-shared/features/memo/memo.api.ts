/** @file The centre column of a sheet in one reading, and the thread of all that happened with a client. */
import { z } from 'zod';
import { ClientId, CollaboratorId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { query } from '../../ipc/procedure.ts';
import { Occurrence } from '../agenda/agenda.api.ts';
import { Note } from '../note/note.api.ts';
import { Task } from '../task/task.api.ts';

export const Memo = z.strictObject({
  /** Pinned ones first, all of them; then the newest of the others. */
  pinnedNotes: z.array(Note),
  notes: z.array(Note),
  noteCount: z.number().int(),
  /** What was being typed as a new note. */
  noteDraft: z.string(),
  /** Most urgent first. */
  openTasks: z.array(Task),
  openTaskCount: z.number().int(),
  closedTaskCount: z.number().int(),
  /** Today's and later ones, soonest first; a series shows its next day only. */
  upcomingEvents: z.array(Occurrence),
  pastEventCount: z.number().int(),
});
export type Memo = z.output<typeof Memo>;

export const TimelineKind = z.enum([
  'note',
  'task',
  'event',
  'contract',
  'claim',
  'document',
  'ticket',
  'edit',
]);
export type TimelineKind = z.output<typeof TimelineKind>;

/** One thing that happened. `code` says what, worded by labels; `text` is a title or the beginning of a note. */
export const TimelineItem = z.strictObject({
  /** Unique in the thread. */
  id: z.string(),
  kind: TimelineKind,
  /** `written`, `created`, `done`, `cancelled`, `held`; of a record what became of it; of an edit its command. */
  code: z.string(),
  at: Instant,
  collaboratorId: CollaboratorId.nullable(),
  text: z.string(),
  /** The row to open; null for an edit of the sheet itself. */
  subjectId: z.string().nullable(),
  /** For edits: what the words of the operation need. For others, `fieldGroup` is the kind of event or claim, the branch, the wake-up day. */
  entity: z.string().nullable(),
  fieldGroup: z.string().nullable(),
});
export type TimelineItem = z.output<typeof TimelineItem>;

export const memoApi = {
  ofClient: query(z.strictObject({ clientId: ClientId }), Memo),
  closedTasks: query(
    z.strictObject({
      clientId: ClientId,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(100),
    }),
    z.array(Task),
  ),
  pastEvents: query(
    z.strictObject({
      clientId: ClientId,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(100),
    }),
    z.array(Occurrence),
  ),
  /** Newest first, before the cursor that the former page gave. No kinds = all. */
  timeline: query(
    z.strictObject({
      clientId: ClientId,
      kinds: z.array(TimelineKind).default([]),
      before: z.string().max(200).nullable().default(null),
      limit: z.number().int().min(1).max(100).default(40),
    }),
    z.strictObject({ items: z.array(TimelineItem), next: z.string().nullable() }),
  ),
};
