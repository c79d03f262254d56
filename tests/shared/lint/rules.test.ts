/** @file The project's own lint rules: each with what it accepts and what it refuses. */
import { RuleTester } from 'eslint';
import svelteParser from 'svelte-eslint-parser';
import ts from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import { local } from '../../../tools/eslint/index.mjs';

Object.assign(RuleTester, { describe, it, itOnly: it.only, afterAll });

const settings = { mallette: { root: '/project' } };
const typescript = new RuleTester({ settings, languageOptions: { parser: ts.parser } });
const svelte = new RuleTester({
  settings,
  languageOptions: { parser: svelteParser, parserOptions: { parser: ts.parser } },
});

const at = (path: string, code: string) => ({ filename: `/project/${path}`, code });
const refused = (path: string, code: string, messageId: string) => ({
  ...at(path, code),
  errors: [{ messageId }],
});
const rule = (name: string) => {
  const found = local.rules[name];
  if (!found) throw new Error(`no rule ${name}`);
  return found;
};

const clientService = 'src-main/features/client/client.service.ts';
const clientView = 'src-renderer/features/client/ClientSheet.svelte';

typescript.run('import-law', rule('import-law'), {
  valid: [
    at('src-shared/features/client/client.api.ts', `import { z } from 'zod'; import { query } from '#shared/ipc/procedure.ts';`),
    at(clientService, `import { fail } from '#shared/kernel/errors.ts'; import type { Context } from '#main/ipc/context.ts';`),
    at(clientService, `import { listClients } from './client.repository.ts'; import { x } from '#main/db/journal/write-door.ts';`),
    at('src-main/features/ticket/ticket.service.ts', `import { readMail } from '#main/mail/read-mail.ts';`),
    at('src-main/features/scheduler/scheduler.service.ts', `import { renew } from '#main/features/contract/contract.service.ts';`),
    at('src-main/app/window.ts', `import { BrowserWindow } from 'electron';`),
    at('src-main/ipc/transport.ts', `import { ipcMain } from 'electron';`),
    at('src-main/preload.ts', `import { contextBridge, ipcRenderer } from 'electron';`),
    at('src-renderer/views/ClientSheetView.ts', `import { a } from '#renderer/features/client/a.ts'; import { b } from '#renderer/features/task/b.ts';`),
    at('src-renderer/features/client/form.ts', `import { Button } from '#renderer/ui/index.ts'; import { api } from '#renderer/ipc/api.ts';`),
  ],
  invalid: [
    refused('src-shared/kernel/nir.ts', `import { app } from '#main/main.ts';`, 'sharedIsPure'),
    refused('src-shared/kernel/nir.ts', `import { readFileSync } from 'node:fs';`, 'sharedPackage'),
    refused(clientService, `import { app } from 'electron';`, 'featureWithoutElectron'),
    refused(clientService, `import { createTask } from '#main/features/task/task.service.ts';`, 'ownFeatureOnly'),
    refused(clientService, `import { createTask } from '../task/task.service.ts';`, 'ownFeatureOnly'),
    refused(clientService, `import { router } from '#main/ipc/router.ts';`, 'mainFeatureAreas'),
    refused('src-main/features/scheduler/scheduler.service.ts', `import { list } from '#main/features/task/task.repository.ts';`, 'ownFeatureOnly'),
    refused('src-main/app/menu.ts', `import { x } from '#renderer/app/commands.ts';`, 'mainWithoutRenderer'),
    refused('src-main/app/menu.ts', `import { ipcMain } from 'electron';`, 'bridge'),
    refused('src-main/main.ts', `import { build } from '../tests/support/client.ts';`, 'productWithoutTests'),
    refused('src-renderer/app/router.ts', `import { join } from 'path';`, 'rendererIsolated'),
    refused('src-renderer/app/router.ts', `import { openDatabase } from '#main/db/open-database.ts';`, 'rendererIsolated'),
    refused('src-renderer/features/client/form.ts', `import { x } from '../task/x.ts';`, 'ownFeatureOnly'),
    refused('src-renderer/features/client/form.ts', `import { go } from '#renderer/app/router.ts';`, 'rendererAreas'),
    refused('src-renderer/ui/button.ts', `import { api } from '#renderer/ipc/api.ts';`, 'rendererAreas'),
  ],
}); // prettier-ignore

typescript.run('no-ambient-clock', rule('no-ambient-clock'), {
  valid: [at(clientService, 'const on: Date = clock.now();'), at(clientService, 'context.today()')],
  invalid: ['new Date()', 'Date.now()', 'Date.parse(text)', 'Date()'].map((code) =>
    refused(clientService, code, 'clock'),
  ),
});

typescript.run('no-french-literal', rule('no-french-literal'), {
  valid: [
    at('src-shared/kernel/text.ts', `text.replaceAll('œ', 'oe')`),
    at(clientService, `fail('not-found', 'client')`),
  ],
  invalid: [
    refused(clientService, `const title = 'Échéance';`, 'french'),
    refused(clientService, 'const title = `${count} clients supprimés`;', 'french'),
  ],
});

svelte.run('no-french-literal in markup', rule('no-french-literal'), {
  valid: [
    at(clientView, '<p>{labels.title} · 2</p><style>p { color: red }</style>'),
    at(clientView, '<button aria-label={labels.close} class="close">{label}</button>'),
  ],
  invalid: [
    refused(clientView, '<p>Bonjour</p>', 'markup'),
    refused(clientView, '<input placeholder="Nom" />', 'markup'),
  ],
});

svelte.run('no-static-style', rule('no-static-style'), {
  valid: [
    at(clientView, '<p style:color={color}>{label}</p>'),
    at(clientView, '<p style={computed}>{label}</p>'),
  ],
  invalid: [refused(clientView, '<p style="color: red">{label}</p>', 'style')],
});

typescript.run('no-outer-database', rule('no-outer-database'), {
  valid: [
    at(clientService, `context.write('client.create', async (tx) => { await tx.insert('client', row); })`),
    at(clientService, `const found = await find(context.db, id); await context.write('x', async (tx) => tx.remove('client', id));`),
    at(clientService, `db.transaction().execute(async (db) => db.selectFrom('client').execute())`),
  ],
  invalid: [
    refused(clientService, `context.write('x', async (tx) => { await find(context.db, id); })`, 'outer'),
    refused(clientService, `db.transaction().execute(async (tx) => { await db.selectFrom('client').execute(); })`, 'outer'),
    refused(clientService, `context.write('x', async (tx) => { await context.write('y', async (inner) => inner); })`, 'outer'),
  ],
}); // prettier-ignore

typescript.run('file-names', rule('file-names'), {
  valid: [at('src-shared/kernel/text.ts', 'export {}')],
  invalid: ['src-main/app/utils.ts', 'src-renderer/ui/helpers.svelte.ts'].map((path) =>
    refused(path, 'export {}', 'name'),
  ),
});
