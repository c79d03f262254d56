/** @file The main process of component tests: typed by `api.ts`, parsing inputs and outputs as the router does. */
import { api, type MalletteApi } from '#shared/ipc/api.ts';
import type { InputOf, Procedure, ResultOf } from '#shared/ipc/procedure.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import type { Bridge, Envelope } from '#shared/ipc/wire.ts';
import { AppError } from '#shared/kernel/errors.ts';

type Handler<P> = (input: InputOf<P>) => ResultOf<P> | Promise<ResultOf<P>>;

type Feature = keyof MalletteApi;
type Path = { [F in Feature]: `${F}.${Extract<keyof MalletteApi[F], string>}` }[Feature];
type ProcedureAt<P extends Path> = P extends `${infer F extends Feature}.${infer N}`
  ? N extends keyof MalletteApi[F]
    ? MalletteApi[F][N]
    : never
  : never;

/** `{ 'client.sheet': ({ clientId }) => … }` */
export type FakeHandlers = { [P in Path]?: Handler<ProcedureAt<P>> };

export interface FakeCall {
  readonly path: string;
  readonly input: unknown;
}

/** What every offer of files is called. */
export const OFFER_ID = '00000000-0000-4000-8000-0000000000ff';

export interface FakeBridge {
  /** Every call, in order, with its parsed input. */
  readonly calls: readonly FakeCall[];
  /** Inputs of the calls of one procedure. */
  inputsOf(path: string): unknown[];
  /** Files that the page offered, drop by drop. */
  readonly offered: readonly (readonly File[])[];
  announce(topics: readonly Topic[]): void;
  /** As when a command is chosen in the native menu. */
  command(commandId: string): void;
  /** Adds or replaces handlers. */
  handle(handlers: FakeHandlers): void;
}

function procedureAt(path: string): Procedure {
  const [feature = '', name = ''] = path.split('.');
  const found = (api as Record<string, Record<string, Procedure>>)[feature]?.[name];
  if (!found) throw new Error(`no such procedure: ${path}`);
  return found;
}

function refusal(error: unknown): Envelope {
  if (!(error instanceof AppError)) throw error;
  const { code, fields } = error;
  return { ok: false, error: { code, ref: 'TEST-0001', ...(fields ? { fields } : {}) } };
}

let current: FakeBridge | undefined;

/** Installs `window.mallette`; the previous one, if any, is replaced. */
export function installBridge(initial: FakeHandlers = {}): FakeBridge {
  const handlers = { ...initial } as Record<string, (input: unknown) => unknown>;
  const calls: FakeCall[] = [];
  const offered: (readonly File[])[] = [];
  const changed = new Set<(topics: readonly Topic[]) => void>();
  const chosen = new Set<(commandId: string) => void>();
  const listen = <L>(listeners: Set<L>, listener: L) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const bridge: Bridge = {
    async call(path, raw) {
      const procedure = procedureAt(path);
      const input = procedure.input.parse(raw);
      calls.push({ path, input });
      const handler = handlers[path];
      if (!handler) throw new Error(`the test gave no handler for ${path}`);
      try {
        return { ok: true, data: procedure.output.parse(await handler(input)) };
      } catch (error) {
        return refusal(error);
      }
    },
    onChanged: (listener) => listen(changed, listener),
    onCommand: (listener) => listen(chosen, listener),
    offerFiles: (files) => {
      offered.push(files as readonly File[]);
      return Promise.resolve({ offerId: OFFER_ID, pathless: [] });
    },
  };
  Object.defineProperty(window, 'mallette', { value: bridge, configurable: true });
  current = {
    calls,
    offered,
    inputsOf: (path) => calls.filter((call) => call.path === path).map((call) => call.input),
    announce: (topics) => changed.forEach((listener) => listener(topics)),
    command: (commandId) => chosen.forEach((listener) => listener(commandId)),
    handle: (more) => Object.assign(handlers, more),
  };
  return current;
}

/** As when main has written: tells the live queries of the bridge installed last. */
export function announce(topics: readonly Topic[]): void {
  current?.announce(topics);
}
