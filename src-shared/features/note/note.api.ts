/** @file Notes of a client: dated, authored, every version kept; pinned first; locked when they are evidence. */
import { z } from 'zod';
import { ClientId, CollaboratorId, NoteId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';

/** Plain text; a few signs (`**`, `- `) are shown as what they mean and never interpreted as HTML. */
const NoteText = z.string().max(20_000);

export const Note = z.strictObject({
  id: NoteId,
  clientId: ClientId,
  text: z.string(),
  authorId: CollaboratorId.nullable(),
  createdAt: Instant,
  editedAt: Instant.nullable(),
  isPinned: z.boolean(),
  lockedAt: Instant.nullable(),
  lockedById: CollaboratorId.nullable(),
  lockReason: z.string(),
});
export type Note = z.output<typeof Note>;

/** One state that the text had. The first of a list is the present one. */
export const NoteVersion = z.strictObject({
  at: Instant,
  collaboratorId: CollaboratorId.nullable(),
  text: z.string(),
});
export type NoteVersion = z.output<typeof NoteVersion>;

/** A note found by its words, with the passage around the first one that matched. */
export const NoteHit = z.strictObject({
  noteId: NoteId,
  clientId: ClientId,
  clientName: z.string(),
  createdAt: Instant,
  excerpt: z.string(),
  /** Where the words stand in the excerpt, as character offsets. */
  marks: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
});
export type NoteHit = z.output<typeof NoteHit>;

export const noteApi = {
  /** One that was found elsewhere: by its words, or in the thread of its client. */
  get: query(z.strictObject({ id: NoteId }), Note),
  /** Notes that are not pinned, newest first, older than `before`. */
  page: query(
    z.strictObject({
      clientId: ClientId,
      before: z.strictObject({ createdAt: Instant, id: NoteId }).nullable(),
      limit: z.number().int().min(1).max(100).default(30),
    }),
    z.strictObject({ notes: z.array(Note), hasMore: z.boolean() }),
  ),
  /** Also forgets the draft `note.new` of the client, in the same transaction. */
  add: command(z.strictObject({ clientId: ClientId, text: NoteText }), savedWith(NoteId)),
  /** `conflict` for a locked note. Also forgets the draft `note:<id>`. */
  update: command(z.strictObject({ id: NoteId, text: NoteText }), Saved),
  setPinned: command(z.strictObject({ id: NoteId, isPinned: z.boolean() }), Saved),
  /** For good: neither this nor what came before can be taken back. The reason stays beside the note. */
  lock: command(z.strictObject({ id: NoteId, reason: z.string().trim().min(1).max(200) }), Saved),
  remove: command(z.strictObject({ id: NoteId }), Saved),
  /** Newest first; what was taken back (undone) is not a version. */
  versions: query(z.strictObject({ id: NoteId }), z.array(NoteVersion)),
  search: query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(6) }),
    z.array(NoteHit),
  ),
};
