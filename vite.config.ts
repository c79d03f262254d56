/** @file One build description for the main process, its preload and the renderer. Chosen by `--mode`. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const alias = {
  '#shared': here('src-shared'),
  '#main': here('src-main'),
  '#renderer': here('src-renderer'),
};

/** Native addons stay files on disk; everything else is bundled, which is what makes the start fast. */
const external = ['electron', 'better-sqlite3', 'sodium-native'];

const node = (input: Record<string, string>, format: 'es' | 'cjs'): UserConfig => ({
  root: here('.'),
  publicDir: false,
  resolve: { alias },
  build: {
    ssr: true,
    outDir: here('dist/main'),
    emptyOutDir: false,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input,
      output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
    },
  },
  ssr: { noExternal: true, external, target: 'node' },
});

/** Each is one file of its own, since a thread begins with a file; nothing is shared, so that main stays one file too. */
export const workers: Readonly<Record<string, string>> = {
  'file-worker': 'src-main/files/crew/file-worker.ts',
  'text-worker': 'src-main/files/text/text-worker.ts',
  'mail-worker': 'src-main/mail/mail-worker.ts',
};

/** Tables that pdf.js reads beside it; and the addon that it would draw with is not looked for. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  transform: (source, id) =>
    id.includes('pdfjs-dist')
      ? { code: source.replaceAll('require("@napi-rs/canvas")', 'undefined'), map: null }
      : null,
  generateBundle() {
    const folder = here('node_modules/pdfjs-dist/cmaps');
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(join(folder, name)) });
    }
  },
};

export default defineConfig(({ mode }) => {
  const worker = workers[mode];
  if (worker !== undefined) {
    return { ...node({ [mode]: worker }, 'es'), plugins: mode === 'text-worker' ? [pdfParts] : [] };
  }
  if (mode === 'main') return node({ main: 'src-main/main.ts' }, 'es');
  if (mode === 'preload') return node({ preload: 'src-main/preload.ts' }, 'cjs');
  return {
    root: here('src-renderer'),
    base: './',
    publicDir: false,
    resolve: { alias },
    plugins: [svelte()],
    build: {
      outDir: here('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The word lists that judge a passphrase are big, and only read when one is chosen.
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: { index: here('src-renderer/index.html'), vault: here('src-renderer/vault.html') },
      },
    },
  };
});
