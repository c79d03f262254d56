/** @file The lists of expected documents that the cabinet has made its own. */
import { NOTHING_OWN, OwnExpected } from '#shared/features/document/expected-documents.rules.ts';
import type { Db } from '../journal/write-door.ts';
import { findSetting } from './setting-rows.ts';

export const OWN_EXPECTED = 'document.expected';

export async function readOwnExpected(db: Db): Promise<OwnExpected> {
  const stored = OwnExpected.safeParse(await findSetting(db, OWN_EXPECTED));
  return stored.success ? stored.data : NOTHING_OWN;
}
