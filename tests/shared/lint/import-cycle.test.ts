/** @file Import cycles, on files that exist: the rule reads what it follows. */
import { Linter } from 'eslint';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { afterEach, expect, it } from 'vitest';
import { local } from '../../../tools/eslint/index.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, '.cache', 'import-cycle');

function lint(files: Record<string, string>, entry: string): string[] {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const linter = new Linter({ cwd: root });
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: ts.parser },
    plugins: { local },
    rules: { 'local/no-import-cycle': 'error' },
  };
  const found = linter.verify(files[entry] ?? '', [config], { filename: join(folder, entry) });
  return found.map(({ message }) => message);
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('names the whole way round a cycle of three files', () => {
  const files = {
    'a1.ts': `import { b } from './b1.ts';`,
    'b1.ts': `import {\n  c,\n} from './c1.ts';`,
    'c1.ts': `export * from './a1.ts';`,
  };
  expect(lint(files, 'a1.ts')).toEqual([
    'Import cycle: .cache/import-cycle/a1.ts → .cache/import-cycle/b1.ts → .cache/import-cycle/c1.ts → .cache/import-cycle/a1.ts.',
  ]);
});

it('accepts a way back that is made of types alone', () => {
  const files = { 'a2.ts': `import { b } from './b2.ts';`, 'b2.ts': `import type { A } from './a2.ts';` };
  expect(lint(files, 'a2.ts')).toEqual([]);
});
