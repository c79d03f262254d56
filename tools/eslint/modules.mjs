/** @file What the local rules know of the tree: which file an import names, and which zone a file is in. */
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const defaultRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ALIASES = { '#shared/': 'src-shared/', '#main/': 'src-main/', '#renderer/': 'src-renderer/' };

/** The path of the linted file inside the project, with forward slashes. */
export function pathOf(context) {
  const base = context.settings?.mallette?.root ?? defaultRoot;
  return relative(base, context.physicalFilename ?? context.filename)
    .split(sep)
    .join('/');
}

export const absolute = (path) => join(defaultRoot, ...path.split('/'));

/** The project path that an import names, or `undefined` for a package. */
export function resolveImport(from, specifier) {
  const clean = specifier.replace(/\?.*$/, '');
  if (clean.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), clean));
  const alias = Object.keys(ALIASES).find((prefix) => clean.startsWith(prefix));
  return alias && ALIASES[alias] + clean.slice(alias.length);
}

export const isNodeModule = (specifier) =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0]);

/** `{ root: 'main', area: 'features', feature: 'client' }` of `src-main/features/client/client.service.ts`. */
export function zoneOf(path) {
  const [top, area, feature, ...rest] = path.split('/');
  const root = /^src-(shared|main|renderer)$/.exec(top)?.[1] ?? top;
  if (area !== 'features') return { root, area: feature === undefined ? '' : area };
  return { root, area, feature: rest.length > 0 ? feature : undefined };
}

/** Calls `visit(node, specifier, isTypeOnly)` for everything that names another module. */
export function importVisitor(visit) {
  const declaration = (node) => {
    if (node.source)
      visit(node, String(node.source.value), node.importKind === 'type' || node.exportKind === 'type');
  };
  return {
    ImportDeclaration: declaration,
    ExportNamedDeclaration: declaration,
    ExportAllDeclaration: declaration,
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') visit(node, String(node.source.value), false);
    },
  };
}
