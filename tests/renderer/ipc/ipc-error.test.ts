import { describe, expect, it } from 'vitest';
import { AppError, ERROR_CODES, fail } from '#shared/kernel/errors.ts';
import { api } from '#renderer/ipc/api.ts';
import { describeError } from '#renderer/ipc/error-messages.ts';
import { IpcError } from '#renderer/ipc/ipc-error.ts';
import { installBridge } from '../../support/fake-bridge.ts';

const CLIENT = '01990000-0000-7000-8000-000000000001';

describe('a refused call', () => {
  it('answers what main answered', async () => {
    const bridge = installBridge({
      'preferences.about': () => ({
        version: '1',
        electron: '45',
        platform: 'linux',
        dataFolder: '/x',
        isSample: false,
        samplePassphrase: null,
      }),
    });
    expect((await api.preferences.about({})).version).toBe('1');
    expect(bridge.inputsOf('preferences.about')).toEqual([{}]);
  });

  it('throws the code and reference of main', async () => {
    installBridge({ 'client.remove': () => fail('not-found', 'client') });
    await expect(api.client.remove({ clientId: CLIENT })).rejects.toMatchObject({
      code: 'not-found',
      ref: 'TEST-0001',
    });
  });

  it('words each field, and keeps its code', async () => {
    installBridge({
      'client.setNir': () => {
        throw new AppError('invalid-input', 'nir', { fields: { nir: 'nir-key' } });
      },
    });
    const refused = await api.client.setNir({ clientId: CLIENT, nir: '1' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(IpcError);
    expect((refused as IpcError).issues).toEqual({ nir: 'nir-key' });
    expect(describeError(refused).text).toBe(
      'La clé ne correspond pas au numéro\u00a0: un chiffre est sans doute faux.',
    );
  });

  it('is « unexpected » when main does not answer at all', async () => {
    installBridge();
    Object.defineProperty(window, 'mallette', {
      configurable: true,
      value: { call: () => Promise.reject(new Error('channel closed')) },
    });
    await expect(api.journal.state({})).rejects.toMatchObject({ code: 'unexpected', ref: '' });
  });
});

describe('a described error', () => {
  it.each(ERROR_CODES)('has a French sentence for %s', (code) => {
    const { text } = describeError(new IpcError({ code, ref: 'A1' }));
    expect(text).toMatch(/^\p{Lu}.+[.]$/u);
    expect(text).not.toContain(code);
  });

  it('shows the reference of a failure and not of a mistake', () => {
    expect(describeError(new IpcError({ code: 'unexpected', ref: 'A1' })).ref).toBe('A1');
    expect(describeError(new IpcError({ code: 'conflict', ref: 'A1' })).ref).toBeUndefined();
  });

  it('says nothing of an exception that nobody foresaw', () => {
    expect(describeError(new TypeError('x is not a function')).text).not.toContain('function');
  });
});
