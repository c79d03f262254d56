import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingFromLock } from '../../../tools/check-lock.mjs';

it('accepts an optional package that is locked at the top or beside the one that wants it', () => {
  const packages = {
    '': { optionalDependencies: { top: '1.0.0' } },
    'node_modules/top': {},
    'node_modules/a': { optionalDependencies: { top: '1.0.0', own: '1.0.0' } },
    'node_modules/a/node_modules/own': {},
  };
  expect(missingFromLock({ packages })).toEqual([]);
});

it('names what another system would miss, and who wants it', () => {
  const packages = {
    '': { optionalDependencies: { gone: '1.0.0' } },
    'node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } },
    'node_modules/b/node_modules/a-win32-x64': {},
  };
  expect(missingFromLock({ packages })).toEqual([
    'gone (wanted by the project)',
    'a-win32-x64 (wanted by node_modules/a)',
  ]);
});

it('finds nothing missing in the lock file of the project', () => {
  const lock: unknown = JSON.parse(
    readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
  );
  expect(missingFromLock(lock as Parameters<typeof missingFromLock>[0])).toEqual([]);
});
