/** @file Finds what is missing or doubtful on clients, for counters that are read at every opening of the dashboard. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX client_listing_unreachable ON client_listing (stage)
    WHERE phone = '' AND email = ''`.execute(db);
  await sql`
    CREATE INDEX client_listing_without_place ON client_listing (stage, clientId)
    WHERE postcode = '' AND town = ''`.execute(db);
  await sql`
    CREATE INDEX client_listing_without_manager ON client_listing (stage)
    WHERE managerId IS NULL`.execute(db);
  await sql`CREATE INDEX client_nir_to_confirm ON client (id) WHERE nirToConfirm = 1`.execute(db);
  await sql`
    CREATE INDEX family_member_nir_to_confirm ON family_member (clientId)
    WHERE nirToConfirm = 1 AND linkedClientId IS NULL AND deletedAt IS NULL`.execute(db);
  await sql`
    CREATE INDEX bank_account_to_confirm ON bank_account (clientId)
    WHERE ibanToConfirm = 1 AND deletedAt IS NULL`.execute(db);
}
