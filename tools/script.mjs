/** @file Runs a TypeScript program of `tools/` with the application's own code: bundled first, since Node 20 strips no types. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { step, Stop } from './log.mjs';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';

const external = ['electron', 'better-sqlite3', 'sodium-native'];

async function bundle(name) {
  const { build, loadConfigFromFile } = await import('vite');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'main' }, inRoot('vite.config.ts'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: loaded.config.resolve,
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: true,
      outDir: '.cache/tools',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { [name]: inRoot('tools', `${name}.ts`) },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

export async function runScript(name, args) {
  if (!existsSync(inRoot('tools', `${name}.ts`)))
    throw new Stop(`There is no tools/${name}.ts in this version.`);
  await step('build', () => bundle(name));
  const { code } = await run(process.execPath, [inRoot('.cache', 'tools', `${name}.js`), ...args], {
    stdio: 'inherit',
    cwd: process.cwd(),
  });
  return code;
}
