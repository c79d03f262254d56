/** @file Wiring of contracts and quotes. */
import type { contractApi } from '#shared/features/contract/contract.api.ts';
import { readHorizons } from '#main/db/rows/contract-rows.ts';
import type { Handlers } from '#main/ipc/context.ts';
import {
  acceptQuote,
  closeQuote,
  resumeContract,
  sendQuote,
  setHorizon,
  suspendContract,
} from './contract-life.service.ts';
import { readContract, readContractsOf } from './contract-sheet.ts';
import { createContract, removeContract, updateContract, updatePeriod } from './contract.service.ts';
import { addParty, removeParty } from './party.service.ts';

export const contractHandlers: Handlers<typeof contractApi> = {
  ofClient: ({ clientId }, context) => readContractsOf(context, clientId),
  get: ({ id }, context) => readContract(context, id),
  create: (input, context) => createContract(context, input),
  update: (input, context) => updateContract(context, input),
  updatePeriod: (input, context) => updatePeriod(context, input),
  remove: ({ id }, context) => removeContract(context, id),
  addParty: (input, context) => addParty(context, input),
  removeParty: ({ id }, context) => removeParty(context, id),
  suspend: (input, context) => suspendContract(context, input),
  resume: (input, context) => resumeContract(context, input),
  sendQuote: (input, context) => sendQuote(context, input),
  closeQuote: (input, context) => closeQuote(context, input),
  acceptQuote: (input, context) => acceptQuote(context, input),
  settings: async (_input, { db }) => {
    const { days, byBranch } = await readHorizons(db);
    return { horizonDays: days, horizonByBranch: byBranch };
  },
  setHorizon: (input, context) => setHorizon(context, input),
};
