/** @file Every step of the schema, in order. A released step is never edited: a change is a new step. */
import type { Migration } from 'kysely/migration';
import * as journal from './0001-journal.ts';
import * as cabinet from './0002-cabinet.ts';
import * as client from './0003-client.ts';
import * as clientChannels from './0004-client-channels.ts';
import * as familyBank from './0005-family-bank.ts';
import * as clientSearch from './0006-client-search.ts';
import * as savedView from './0007-saved-view.ts';
import * as note from './0008-note.ts';
import * as task from './0009-task.ts';
import * as calendarEvent from './0010-calendar-event.ts';
import * as scheduler from './0011-scheduler.ts';
import * as quality from './0012-quality.ts';
import * as taskOrder from './0013-task-order.ts';
import * as contract from './0014-contract.ts';
import * as claim from './0015-claim.ts';
import * as document from './0016-document.ts';
import * as ticket from './0017-ticket.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-journal': journal,
  '0002-cabinet': cabinet,
  '0003-client': client,
  '0004-client-channels': clientChannels,
  '0005-family-bank': familyBank,
  '0006-client-search': clientSearch,
  '0007-saved-view': savedView,
  '0008-note': note,
  '0009-task': task,
  '0010-calendar-event': calendarEvent,
  '0011-scheduler': scheduler,
  '0012-quality': quality,
  '0013-task-order': taskOrder,
  '0014-contract': contract,
  '0015-claim': claim,
  '0016-document': document,
  '0017-ticket': ticket,
};
