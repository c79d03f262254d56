/**
 * @file Makes `assets/communes.tsv` from the `@etalab/decoupage-administratif` package: one line per commune and
 * postcode (`insee, postcode, name`), the arrondissements of Paris, Lyon and Marseille included.
 *
 * Usage, once a year: `npm pack @etalab/decoupage-administratif@6.0.0` in a temporary folder, unpack it, then
 * `node tools/build-communes.mjs <folder>/package/data/communes.json`. The package is not a dependency: 13 MB
 * for a table of less than one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { line } from './log.mjs';

const KINDS = new Set(['commune-actuelle', 'arrondissement-municipal']);
const TARGET = new URL('../assets/communes.tsv', import.meta.url);

const source = process.argv[2];
if (source === undefined) {
  line('usage: node tools/build-communes.mjs <communes.json>');
  process.exit(1);
}

/** @type {{ code: string, nom: string, type: string, codesPostaux?: string[] }[]} */
const communes = JSON.parse(readFileSync(source, 'utf8'));
const kept = communes.filter(({ type }) => KINDS.has(type));
// Five territories without inhabitants have no postcode: nobody lives there, they are left out.
const rows = kept.flatMap(({ code, nom, codesPostaux = [] }) =>
  codesPostaux.map((postcode) => [code, postcode, nom]),
);
// By postcode then name, in code units: the same file on every machine, and nothing to sort at run time.
const orderOf = ([code, postcode, name]) => `${postcode}\t${name}\t${code}`;
rows.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
const lines = rows.map((row) => row.join('\t'));
writeFileSync(TARGET, `${lines.join('\n')}\n`);
line(`${kept.length} communes, ${lines.length} lines`);
