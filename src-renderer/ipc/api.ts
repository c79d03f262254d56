/** @file `api.client.sheet({ clientId })`: typed by the shared description, carried by the bridge. */
import type { MalletteClient } from '#shared/ipc/api.ts';
import type { Envelope } from '#shared/ipc/wire.ts';
import './bridge.ts';
import { IpcError } from './ipc-error.ts';

async function call(path: string, input: unknown): Promise<unknown> {
  let envelope: Envelope;
  try {
    envelope = await window.mallette.call(path, input);
  } catch {
    // Main is gone or refused the sender: there is no reference to give.
    throw new IpcError({ code: 'unexpected', ref: '' });
  }
  if (envelope.ok) return envelope.data;
  throw new IpcError(envelope.error);
}

const featureOf = (feature: string): object =>
  new Proxy(
    {},
    {
      get: (_target, procedure) => (input: unknown) => call(`${feature}.${String(procedure)}`, input),
    },
  );

const features = new Map<string, object>();

/** Names are not checked here: the compiler knows them, and the router refuses the others. */
export const api = new Proxy(
  {},
  {
    get(_target, property) {
      const name = String(property);
      const known = features.get(name);
      if (known) return known;
      const made = featureOf(name);
      features.set(name, made);
      return made;
    },
  },
) as MalletteClient;
