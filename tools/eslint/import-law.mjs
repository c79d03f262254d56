/** @file The import law of the tree: what each root, area and feature may know of the others. */
import { importVisitor, isNodeModule, pathOf, resolveImport, zoneOf } from './modules.mjs';

const SHARED_PACKAGES = new Set(['zod']);

/** What a feature of the main process may use beside shared code and its own folder. */
const MAIN_FEATURE_AREAS = new Set(['db', 'vault', 'files', 'mail', 'reference']);
const MAIN_FEATURE_IPC = /^src-main\/ipc\/(context|handlers)\.ts$/;

/** Renderer areas, and the areas that each may import. `views` and `app` put everything together. */
const RENDERER_AREAS = {
  ui: ['ui'],
  ipc: ['ipc'],
  features: ['ui', 'ipc'],
  vault: ['ui', 'ipc', 'vault'],
};

const BRIDGES = { ipcMain: 'src-main/ipc/transport.ts', ipcRenderer: 'src-main/preload.ts' };

function packageProblem(zone, specifier, isTypeOnly) {
  const isElectron = specifier === 'electron' || specifier.startsWith('electron/');
  if (zone.root === 'shared') {
    return SHARED_PACKAGES.has(specifier.split('/')[0]) || isTypeOnly ? undefined : 'sharedPackage';
  }
  if (zone.root === 'renderer' && (isElectron || isNodeModule(specifier))) return 'rendererIsolated';
  if (zone.root === 'main' && zone.area === 'features' && isElectron) return 'featureWithoutElectron';
  return undefined;
}

function sharedProblem(target) {
  return target.root === 'shared' ? undefined : 'sharedIsPure';
}

function mainProblem(zone, target, targetPath) {
  if (target.root === 'renderer') return 'mainWithoutRenderer';
  if (zone.area !== 'features' || target.root !== 'main') return undefined;
  if (target.area === 'features') {
    if (target.feature === zone.feature || target.feature === undefined) return undefined;
    return zone.feature === 'scheduler' && targetPath.endsWith('.service.ts') ? undefined : 'ownFeatureOnly';
  }
  return MAIN_FEATURE_AREAS.has(target.area) || MAIN_FEATURE_IPC.test(targetPath)
    ? undefined
    : 'mainFeatureAreas';
}

function rendererProblem(zone, target) {
  if (target.root === 'main') return 'rendererIsolated';
  const areas = RENDERER_AREAS[zone.area];
  if (target.root !== 'renderer' || !areas) return undefined;
  if (zone.area === 'features' && target.area === 'features') {
    return target.feature === zone.feature ? undefined : 'ownFeatureOnly';
  }
  return areas.includes(target.area) ? undefined : 'rendererAreas';
}

function projectProblem(zone, target, targetPath) {
  if (!['shared', 'main', 'renderer'].includes(zone.root)) return undefined;
  if (target.root === 'tests' || target.root === 'tools') return 'productWithoutTests';
  if (zone.root === 'shared') return sharedProblem(target);
  return zone.root === 'main' ? mainProblem(zone, target, targetPath) : rendererProblem(zone, target);
}

function bridgeProblems(path, node) {
  const names = (node.specifiers ?? []).map((specifier) => specifier.imported?.name);
  return names.filter((name) => Object.hasOwn(BRIDGES, name ?? '') && BRIDGES[name] !== path);
}

export const importLaw = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sharedPackage: 'src-shared imports the schema library only; "{{name}}" belongs elsewhere.',
      sharedIsPure: 'src-shared imports nothing of ours outside itself ("{{name}}").',
      rendererIsolated: 'The renderer never imports "{{name}}": it asks the main process through `ipc/`.',
      featureWithoutElectron:
        'No feature imports electron: the same router serves tests, workers and the window.',
      mainWithoutRenderer: 'The main process does not import the renderer ("{{name}}").',
      ownFeatureOnly:
        'A feature imports its own folder only, not "{{name}}"; `views/` and `app/` put features together.',
      mainFeatureAreas:
        'A main feature imports shared, db/, vault/, files/, mail/, reference/, ipc/context and its own folder, not "{{name}}".',
      rendererAreas: 'renderer {{area}} imports {{allowed}} and shared code, not "{{name}}".',
      productWithoutTests: 'The product imports neither tests nor tools ("{{name}}").',
      bridge: '{{name}} is used in {{allowed}} only.',
    },
  },
  create(context) {
    const path = pathOf(context);
    const zone = zoneOf(path);
    return importVisitor((node, name, isTypeOnly) => {
      const targetPath = resolveImport(path, name);
      const messageId = targetPath
        ? projectProblem(zone, zoneOf(targetPath), targetPath)
        : packageProblem(zone, name, isTypeOnly);
      const allowed = (RENDERER_AREAS[zone.area] ?? []).map((area) => `${area}/`).join(', ');
      if (messageId) context.report({ node, messageId, data: { name, area: zone.area, allowed } });
      if (name !== 'electron' || isTypeOnly || !path.startsWith('src-')) return;
      for (const bridge of bridgeProblems(path, node)) {
        context.report({ node, messageId: 'bridge', data: { name: bridge, allowed: BRIDGES[bridge] } });
      }
    });
  },
};
