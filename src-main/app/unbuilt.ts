/** @file Stands in for features whose screens do not exist yet, so that both sides can be built at once. */
import type { FeatureApi } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Handlers } from '#main/ipc/context.ts';

export function unbuilt<A extends FeatureApi>(feature: A): Handlers<A> {
  const refuse = () => fail('unexpected', 'not built yet');
  return Object.fromEntries(Object.keys(feature).map((name) => [name, refuse])) as unknown as Handlers<A>;
}
