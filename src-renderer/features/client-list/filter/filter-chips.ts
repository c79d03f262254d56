/** @file Each active filter in words, and what remains when it is taken away. */
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { ClientFilter } from '#shared/features/client-list/client-list.api.ts';
import { clientStageLabels } from '#shared/kernel/person.labels.ts';
import { listLabels } from '../client-list.labels.ts';
import { managerName, originName } from '../words.ts';

export interface FilterChip {
  readonly key: string;
  readonly text: string;
  /** The change that takes it away. */
  readonly without: Partial<ClientFilter>;
}

/** The text is not a chip: it is in sight in its own box. */
export function chipsOf(filter: ClientFilter, context: CabinetContext): FilterChip[] {
  const { columns, chip } = listLabels;
  const managers = filter.managerIds.map((id) => ({
    key: `manager:${id}`,
    text: chip(columns.manager, id === 'none' ? listLabels.noManager : managerName(context, id)),
    without: { managerIds: filter.managerIds.filter((one) => one !== id) },
  }));
  const origins = filter.originIds.map((id) => ({
    key: `origin:${id}`,
    text: chip(columns.origin, id === 'none' ? listLabels.noOrigin : originName(context, id)),
    without: { originIds: filter.originIds.filter((one) => one !== id) },
  }));
  const stages = filter.stages.map((stage) => ({
    key: `stage:${stage}`,
    text: chip(columns.stage, clientStageLabels[stage]),
    without: { stages: filter.stages.filter((one) => one !== stage) },
  }));
  const kinds = filter.kinds.map((kind) => ({
    key: `kind:${kind}`,
    text: chip(columns.kind, listLabels.kinds[kind]),
    without: { kinds: filter.kinds.filter((one) => one !== kind) },
  }));
  const town = filter.town.trim();
  const towns = town === '' ? [] : [{ key: 'town', text: chip(columns.town, town), without: { town: '' } }];
  const missing = filter.missing && {
    key: 'missing',
    text: chip(listLabels.filterMissing, listLabels.missingWithin(filter.missing)),
    without: { missing: null },
  };
  return [...(missing ? [missing] : []), ...managers, ...origins, ...stages, ...kinds, ...towns];
}
