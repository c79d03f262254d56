/** @file An insurer by its name: the one of the cabinet's list, or a new one that joins it. */
import type { Insurer } from '#shared/features/insurer/insurer.api.ts';
import type { InsurerId } from '#shared/kernel/ids.ts';
import { fold, squeeze } from '#shared/kernel/text.ts';
import { api } from '../../../ipc/api.ts';
import type { Choice } from '../../../ui/index.ts';

export type InsurerKind = Insurer['kind'];

/** Proposed while typing; archived ones are not. */
export const insurerChoices = (insurers: readonly Insurer[], kind: InsurerKind): Choice[] =>
  insurers
    .filter((one) => one.kind === kind && !one.isArchived)
    .map(({ id, name }) => ({ value: id, label: name }));

export const insurerNamed = (
  insurers: readonly Insurer[],
  kind: InsurerKind,
  name: string,
): Insurer | undefined => insurers.find((one) => one.kind === kind && fold(one.name) === fold(squeeze(name)));

/** A name that the list does not hold yet joins it, as an act of its own that can be taken back. */
export async function insurerIdOf(
  insurers: readonly Insurer[],
  kind: InsurerKind,
  name: string,
): Promise<InsurerId | null> {
  if (squeeze(name) === '') return null;
  const known = insurerNamed(insurers, kind, name);
  return known?.id ?? (await api.insurer.add({ kind, name: squeeze(name) })).id;
}
