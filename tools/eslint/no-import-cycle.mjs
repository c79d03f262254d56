/** @file Import cycles between our own modules. Types do not count: they are gone when the code runs. */
import { readFileSync } from 'node:fs';
import { absolute, importVisitor, pathOf, resolveImport } from './modules.mjs';

const STATEMENT = /(?:^|\n|;|>)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/g;

const edges = new Map();

/** What a file imports when it runs, read once: parsing every file again for each rule would cost seconds. */
function importsOf(path) {
  if (edges.has(path)) return edges.get(path);
  let text = '';
  try {
    text = readFileSync(absolute(path), 'utf8');
  } catch {
    // A missing file is reported by the compiler, better than here.
  }
  const found = [...text.matchAll(STATEMENT)].map(([, name]) => resolveImport(path, name)).filter(Boolean);
  edges.set(path, found);
  return found;
}

/** The way from one module back to another, if there is one. */
function pathBetween(from, to) {
  const cameFrom = new Map([[from, undefined]]);
  for (const path of cameFrom.keys()) {
    if (path === to) {
      const way = [];
      for (let at = path; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of importsOf(path)) if (!cameFrom.has(next)) cameFrom.set(next, path);
  }
  return undefined;
}

export const noImportCycle = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'Import cycle: {{way}}.' } },
  create(context) {
    const path = pathOf(context);
    return importVisitor((node, name, isTypeOnly) => {
      const target = isTypeOnly ? undefined : resolveImport(path, name);
      const way = target && pathBetween(target, path);
      if (way) context.report({ node, messageId: 'cycle', data: { way: [path, ...way].join(' → ') } });
    });
  },
};
