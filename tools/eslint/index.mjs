/** @file The project's own lint rules: the architecture as something a machine can refuse. */
import { fileNames } from './file-names.mjs';
import { importLaw } from './import-law.mjs';
import { noAmbientClock } from './no-ambient-clock.mjs';
import { noFrenchLiteral } from './no-french-literal.mjs';
import { noImportCycle } from './no-import-cycle.mjs';
import { noOuterDatabase } from './no-outer-database.mjs';
import { noStaticStyle } from './no-static-style.mjs';

export const local = {
  meta: { name: 'local' },
  rules: {
    'file-names': fileNames,
    'import-law': importLaw,
    'no-ambient-clock': noAmbientClock,
    'no-french-literal': noFrenchLiteral,
    'no-import-cycle': noImportCycle,
    'no-outer-database': noOuterDatabase,
    'no-static-style': noStaticStyle,
  },
};
