/**
 * @file What `npm run mutation` runs for each mutant: the tables of cases of contracts, in one worker, since starting a
 * worker per file would take most of the time. The random properties are left out: a mutant must die of a case that a
 * person worked out.
 */
import.meta.glob(
  ['../shared/features/contract/**/*.test.ts', '!../shared/features/contract/law/properties.test.ts'],
  { eager: true },
);
