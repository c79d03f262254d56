/** @file What generated contracts are drawn with, and the rows that they are. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type {
  ClaimStepTable,
  ClaimTable,
  ClientAddressTable,
  ClientTable,
  ContractPartyTable,
  ContractPeriodTable,
  ContractTable,
  FamilyMemberTable,
} from '#main/db/schema.ts';
import type { MemoDraw } from '../memo/memo-draw.ts';

export interface ContractRows {
  readonly contracts: ContractTable[];
  readonly periods: ContractPeriodTable[];
  readonly parties: ContractPartyTable[];
  readonly claims: ClaimTable[];
  readonly steps: ClaimStepTable[];
}

/** The same as for memos, with the insurers of the list, companies first. */
export interface ContractDraw extends MemoDraw {
  readonly insurerIds: readonly string[];
  readonly wholesalerIds: readonly string[];
}

/** Of whom contracts are. */
export interface Insured {
  readonly client: ClientTable;
  readonly addresses: readonly ClientAddressTable[];
  readonly family: readonly FamilyMemberTable[];
}

export const noRows = (): ContractRows => ({
  contracts: [],
  periods: [],
  parties: [],
  claims: [],
  steps: [],
});

export const laterOf = (a: DateOnly, b: DateOnly): DateOnly => (a > b ? a : b);
export const earlierOf = (a: DateOnly, b: DateOnly): DateOnly => (a < b ? a : b);
