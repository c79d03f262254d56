import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, publicly, query } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { LogEntry } from '#main/ipc/log-entry.ts';
import { createRouter, type AnyHandlers } from '#main/ipc/router.ts';

const SECRET = 'Zoé Durand 2 55 08 14 168 025 38';

const api = {
  thing: {
    read: query(z.strictObject({ size: z.number().int().max(3) }), z.strictObject({ size: z.number() })),
    write: command(z.strictObject({}), z.strictObject({})),
    status: publicly(query(z.strictObject({}), z.strictObject({}))),
  },
};
const handlers: AnyHandlers = {
  thing: {
    read: async ({ size }: { size: number }) => (size === 3 ? { size: SECRET } : { size }),
    write: async () => {
      throw new Error(`could not write ${SECRET}`);
    },
    status: async () => ({}),
  },
};

function routerWith(context: object | null = {}, own: AnyHandlers = handlers) {
  const log: LogEntry[] = [];
  const call = createRouter({
    api,
    handlers: own,
    context: () => context,
    track: () => undefined,
    log: (entry) => void log.push(entry),
    newRef: () => 'ref-1',
    monotonicMs: () => 0,
    areOutputsParsed: true,
  });
  return { call, log };
}

describe('the router', () => {
  it('parses, runs and answers', async () => {
    const { call } = routerWith();
    expect(await call('desk', 'thing.read', { size: 2 })).toEqual({ ok: true, data: { size: 2 } });
  });

  it('names the fields that the schema refuses', async () => {
    const { call } = routerWith();
    const answer = await call('desk', 'thing.read', { size: 9, extra: 1 });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', ref: 'ref-1', fields: { size: 'too-big', '': 'unrecognized-keys' } },
    });
  });

  it.each([
    'thing.nothing',
    'nothing.read',
    'thing',
    'thing.read.more',
    'constructor.name',
    '__proto__.x',
    '',
  ])('knows no procedure « %s »', async (path) => {
    const { call, log } = routerWith();
    expect(await call('desk', path, {})).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(log[0]?.path).not.toContain('nothing');
  });

  it('offers only what is public to the page of the vault, and while locked', async () => {
    expect(await routerWith().call('vault', 'thing.read', { size: 1 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await routerWith(null).call('desk', 'thing.read', { size: 1 })).toMatchObject({
      error: { code: 'locked' },
    });
    expect(await routerWith(null).call('vault', 'thing.status', {})).toEqual({ ok: true, data: {} });
  });

  it('hides what an unforeseen error says, from the wire and from the log', async () => {
    const { call, log } = routerWith();
    const answer = await call('desk', 'thing.write', {});
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', ref: 'ref-1' } });
    expect(log).toMatchObject([{ event: 'call-failed', path: 'thing.write', code: 'unexpected' }]);
    expect(log[0]?.stack?.length).toBeGreaterThan(0);
    expect(JSON.stringify([answer, log])).not.toContain('Durand');
  });

  it('tells what went wrong with the file, also where it was only read', async () => {
    const damaged = Object.assign(new Error(`SELECT ${SECRET}`), { code: 'SQLITE_CORRUPT' });
    const read = () => Promise.reject(damaged);
    const { call, log } = routerWith({}, { thing: { ...handlers['thing'], read } });
    expect(await call('desk', 'thing.read', { size: 1 })).toMatchObject({ error: { code: 'corrupted' } });
    expect(JSON.stringify(log)).not.toContain('Durand');
  });

  it('logs neither a message of several lines nor the folders of a user', async () => {
    const error = new Error(`refused\n    at ${SECRET}\n    at home`);
    error.stack = `Error: ${error.message}
    at save (file:///C:/Users/Zoé Durand/mallette/main.js:12:3)
    at async /home/zoe.durand/mallette/app.asar/router.js:4:5
    at new Promise (<anonymous>)`;
    const write = () => Promise.reject(error);
    const { call, log } = routerWith({}, { thing: { ...handlers['thing'], write } });
    await call('desk', 'thing.write', {});
    expect(log[0]?.stack).toEqual([
      'at save (main.js:12:3)',
      'at router.js:4:5',
      'at new Promise (<anonymous>)',
    ]);
  });

  it('refuses an answer that does not fit, without showing it', async () => {
    const { call, log } = routerWith();
    const answer = await call('desk', 'thing.read', { size: 3 });
    expect(answer).toMatchObject({ error: { code: 'unexpected' } });
    expect(JSON.stringify([answer, log])).not.toContain('Durand');
  });

  it('carries the code and the fields of a foreseen error', async () => {
    const refusing = {
      thing: {
        ...handlers['thing'],
        write: async () => fail('conflict', undefined, { fields: { iban: 'iban-key' } }),
      },
    };
    const { call, log } = routerWith({}, refusing);
    expect(await call('desk', 'thing.write', {})).toEqual({
      ok: false,
      error: { code: 'conflict', ref: 'ref-1', fields: { iban: 'iban-key' } },
    });
    expect(log[0]?.stack).toBeUndefined();
  });
});
