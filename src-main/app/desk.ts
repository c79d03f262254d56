/**
 * @file What is there while the vault is open: the database behind its write door, the cabinet's zone and the
 * collaborator at work. No Electron here: the application and the tests open the same desk.
 */
import type { Topic } from '#shared/ipc/topics.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { todayIn } from '#shared/kernel/date-only.ts';
import type { CabinetDatabase } from '#main/db/cabinet-database.ts';
import { believedToday } from '#main/db/believed-clock.ts';
import { createWriteDoor, type Db } from '#main/db/journal/write-door.ts';
import { createKeepDoor } from '#main/db/machine-rows.ts';
import { deriveClientListing } from '#main/features/client-list/client-derivation.ts';
import { documentReaderOf } from '#main/features/document/text/document-reader.ts';
import { deriveDocumentTitles } from '#main/features/document/text/document-words.ts';
import { closeGoneCauses } from '#main/features/scheduler/engine/cause-reaction.ts';
import { closeTasksOfRemoved } from '#main/features/scheduler/engine/removed-subjects.ts';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { isComplaintMade } from '#main/features/scheduler/rules/complaint-source.ts';
import { isRuleSwitchedOn } from '#main/features/scheduler/settings.ts';
import { deriveNoteWords } from '#main/features/note/search/note-derivation.ts';
import { deriveTicketWords } from '#main/features/ticket/search/ticket-derivation.ts';
import type { DocumentFiles } from '#main/files/document-files.ts';
import type { ClipboardAdapter, Context, FilesAdapter, PaperAdapter } from '#main/ipc/context.ts';
import type { MailReader } from '#main/mail/mail-reader.ts';

export interface DeskParts {
  readonly database: CabinetDatabase;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Random mark of this machine's data folder; tells where an operation was made. */
  readonly deviceId: string;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly clipboard: ClipboardAdapter;
  readonly files: FilesAdapter;
  readonly documentFiles: DocumentFiles;
  readonly mail: MailReader;
  readonly paper: PaperAdapter;
  readonly isSample: boolean;
}

/** The zone of a cabinet that is not set up yet. */
const FIRST_ZONE = 'Europe/Paris';

/** What the facts are read from. */
const FACT_TOPICS = ['cabinet', 'setting', 'collaborator'] as const;

interface Facts {
  readonly timeZone: string;
  readonly collaboratorId: string | null;
}

async function readFacts(db: Db): Promise<Facts> {
  const cabinet = await db.selectFrom('cabinet').select('timeZone').executeTakeFirst();
  const setting = await db
    .selectFrom('setting')
    .select('value')
    .where('id', '=', 'currentCollaborator')
    .executeTakeFirst();
  const current: unknown = setting ? JSON.parse(setting.value) : null;
  // Whoever was added and taken back signs nothing any more.
  const atWork = db.selectFrom('collaborator').select('id').where('id', '=', String(current));
  const collaborator = await atWork.where('deletedAt', 'is', null).executeTakeFirst();
  return {
    timeZone: cabinet?.timeZone ?? FIRST_ZONE,
    collaboratorId: collaborator?.id ?? null,
  };
}

/** Builds the context that every handler is given until the vault locks. */
export async function openDesk(parts: DeskParts): Promise<Context> {
  const { db, totalChanges } = parts.database;
  const { clock, newId, clipboard, files, documentFiles, mail, paper, isSample } = parts;
  let facts = await readFacts(db);
  const believed = (reader: Db) => believedToday(reader, clock, facts.timeZone);
  const write = createWriteDoor({
    db,
    newId,
    deviceId: parts.deviceId,
    now: () => clock.now(),
    collaboratorId: () => facts.collaboratorId,
    reactions: [
      closeTasksOfRemoved(() => clock.now()),
      closeGoneCauses({ now: () => clock.now(), timeZone: () => facts.timeZone, today: believed }),
    ],
    derivations: [deriveClientListing, deriveNoteWords, deriveDocumentTitles, deriveTicketWords],
    announce: async (topics, changes) => {
      if (FACT_TOPICS.some((topic) => topics.includes(topic))) facts = await readFacts(db);
      parts.announce(topics);
      // What a rule has missed is caught up at once, whichever act switched it on: the settings, « Annuler » or « Rétablir ».
      if (isRuleSwitchedOn(changes) || isComplaintMade(changes)) schedulerOf(context).kick('setting');
      if (topics.includes('document')) documentReaderOf(context).kick();
    },
  });
  const context: Context = {
    ...{ db, write, clock, newId, totalChanges, isSample, clipboard, files, documentFiles, mail, paper },
    keep: createKeepDoor(db, parts.announce),
    announce: parts.announce,
    timeZone: () => facts.timeZone,
    collaboratorId: () => facts.collaboratorId,
    today: () => todayIn(facts.timeZone, clock.now()),
  };
  return context;
}
