/** @file The ticked clients as main is told of them. */
import type { ClientFilter, clientListApi } from '#shared/features/client-list/client-list.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import type { Ticks } from '../../ui/index.ts';

export type Selection = CallInputOf<typeof clientListApi.assign>['selection'];

export const selectionOf = (ticks: Ticks, filter: ClientFilter): Selection =>
  ticks.isInverted ? { filter, exceptIds: [...ticks.ids] } : { clientIds: [...ticks.ids] };
