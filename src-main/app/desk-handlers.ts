/** @file The handlers of every feature that works on the open database, by the names of the api. */
import type { MalletteApi } from '#shared/ipc/api.ts';
import { agendaHandlers } from '#main/features/agenda/agenda.handlers.ts';
import { bankAccountHandlers } from '#main/features/bank-account/bank-account.handlers.ts';
import { briefHandlers } from '#main/features/brief/brief.handlers.ts';
import { claimHandlers } from '#main/features/claim/claim.handlers.ts';
import { cabinetHandlers } from '#main/features/cabinet/cabinet.handlers.ts';
import { clientHandlers } from '#main/features/client/client.handlers.ts';
import { clientChannelHandlers } from '#main/features/client-channel/client-channel.handlers.ts';
import { contractHandlers } from '#main/features/contract/contract.handlers.ts';
import { clientListHandlers } from '#main/features/client-list/client-list.handlers.ts';
import { dashboardHandlers } from '#main/features/dashboard/dashboard.handlers.ts';
import { documentHandlers } from '#main/features/document/document.handlers.ts';
import { draftHandlers } from '#main/features/draft/draft.handlers.ts';
import { familyHandlers } from '#main/features/family/family.handlers.ts';
import { insurerHandlers } from '#main/features/insurer/insurer.handlers.ts';
import { journalHandlers } from '#main/features/journal/journal.handlers.ts';
import { memoHandlers } from '#main/features/memo/memo.handlers.ts';
import { noteHandlers } from '#main/features/note/note.handlers.ts';
import { renewalHandlers } from '#main/features/renewal/renewal.handlers.ts';
import { schedulerHandlers } from '#main/features/scheduler/scheduler.handlers.ts';
import { textModuleHandlers } from '#main/features/text-module/text-module.handlers.ts';
import { ticketHandlers } from '#main/features/ticket/ticket.handlers.ts';
import { taskHandlers } from '#main/features/task/task.handlers.ts';
import type { Handlers } from '#main/ipc/context.ts';

type DeskFeature = Exclude<keyof MalletteApi, 'vault' | 'preferences' | 'window'>;

/** A feature or a procedure that is described and not handled does not compile. */
export const deskHandlers: { readonly [F in DeskFeature]: Handlers<MalletteApi[F]> } = {
  cabinet: cabinetHandlers,
  client: clientHandlers,
  clientChannel: clientChannelHandlers,
  family: familyHandlers,
  bankAccount: bankAccountHandlers,
  clientList: clientListHandlers,
  journal: journalHandlers,
  agenda: agendaHandlers,
  dashboard: dashboardHandlers,
  draft: draftHandlers,
  memo: memoHandlers,
  note: noteHandlers,
  scheduler: schedulerHandlers,
  task: taskHandlers,
  insurer: insurerHandlers,
  contract: contractHandlers,
  renewal: renewalHandlers,
  claim: claimHandlers,
  brief: briefHandlers,
  ticket: ticketHandlers,
  textModule: textModuleHandlers,
  document: documentHandlers,
};
