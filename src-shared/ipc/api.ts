/** @file Every feature that main offers, in one object: the router walks it, the client's type is derived from it. */
import { bankAccountApi } from '../features/bank-account/bank-account.api.ts';
import { cabinetApi } from '../features/cabinet/cabinet.api.ts';
import { clientApi } from '../features/client/client.api.ts';
import { clientChannelApi } from '../features/client-channel/client-channel.api.ts';
import { clientListApi } from '../features/client-list/client-list.api.ts';
import { familyApi } from '../features/family/family.api.ts';
import { journalApi } from '../features/journal/journal.api.ts';
import { preferencesApi } from '../features/preferences/preferences.api.ts';
import { vaultApi } from '../features/vault/vault.api.ts';
import { agendaApi } from '../features/agenda/agenda.api.ts';
import { dashboardApi } from '../features/dashboard/dashboard.api.ts';
import { draftApi } from '../features/draft/draft.api.ts';
import { memoApi } from '../features/memo/memo.api.ts';
import { noteApi } from '../features/note/note.api.ts';
import { schedulerApi } from '../features/scheduler/scheduler.api.ts';
import { taskApi } from '../features/task/task.api.ts';
import { briefApi } from '../features/brief/brief.api.ts';
import { claimApi } from '../features/claim/claim.api.ts';
import { contractApi } from '../features/contract/contract.api.ts';
import { documentApi } from '../features/document/document.api.ts';
import { insurerApi } from '../features/insurer/insurer.api.ts';
import { textModuleApi } from '../features/text-module/text-module.api.ts';
import { ticketApi } from '../features/ticket/ticket.api.ts';
import { renewalApi } from '../features/renewal/renewal.api.ts';
import { windowApi } from '../features/window/window.api.ts';
import type { ApiClient } from './procedure.ts';

export const api = {
  vault: vaultApi,
  preferences: preferencesApi,
  cabinet: cabinetApi,
  client: clientApi,
  clientChannel: clientChannelApi,
  family: familyApi,
  bankAccount: bankAccountApi,
  clientList: clientListApi,
  journal: journalApi,
  agenda: agendaApi,
  dashboard: dashboardApi,
  draft: draftApi,
  memo: memoApi,
  note: noteApi,
  scheduler: schedulerApi,
  task: taskApi,
  insurer: insurerApi,
  contract: contractApi,
  renewal: renewalApi,
  claim: claimApi,
  brief: briefApi,
  ticket: ticketApi,
  textModule: textModuleApi,
  document: documentApi,
  window: windowApi,
};

export type MalletteApi = typeof api;
export type MalletteClient = ApiClient<MalletteApi>;
