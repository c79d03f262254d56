/** @file What is missing or doubtful on clients, in SQL: a counter and the list that it opens ask the same. */
import { sql, type RawBuilder } from 'kysely';
import type { QualityCode } from '#shared/features/dashboard/dashboard.api.ts';

/** Written out and not bound: the partial indexes of `0012-quality` are only taken for a text that the planner reads. */
const CONDITIONS: Readonly<Record<QualityCode, RawBuilder<unknown>>> = {
  unreachable: sql`phone = '' AND email = ''`,
  // An address without postcode and town is one all the same.
  'no-address': sql`postcode = '' AND town = '' AND NOT EXISTS (
    SELECT 1 FROM client_address AS address
    WHERE address.clientId = client_listing.clientId AND address.deletedAt IS NULL)`,
  'no-manager': sql`managerId IS NULL`,
  // Its index is named: the planner would go through all members of families who are no clients.
  'nir-to-confirm': sql`clientId IN (
    SELECT id FROM client WHERE nirToConfirm = 1
    UNION SELECT clientId FROM family_member INDEXED BY family_member_nir_to_confirm
    WHERE nirToConfirm = 1 AND linkedClientId IS NULL AND deletedAt IS NULL)`,
  'iban-to-confirm': sql`clientId IN (
    SELECT clientId FROM bank_account WHERE ibanToConfirm = 1 AND deletedAt IS NULL)`,
};

/** Over `client_listing`, hence no client of the bin; former, lost and deceased clients are left in peace. */
export const qualityCondition = (code: QualityCode): RawBuilder<unknown> =>
  sql`stage IN ('PROSPECT', 'CLIENT') AND ${CONDITIONS[code]}`;
