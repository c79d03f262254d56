/** @file The cabinet of examples: made at its first start, in a folder of its own, opened by a phrase that is no secret. */
import type { Clock } from '#shared/kernel/clock.ts';
import { createSampleCabinet } from '#main/samples/sample-cabinet.ts';
import { lookAtVault, type VaultPlace } from '#main/vault/vault.ts';

export const SAMPLE_PASSPHRASE = 'tilleul cartable boussole marelle';
const CLIENTS = 200;
const SEED = 1;

/** Makes the sample cabinet unless it is there; says its passphrase in the terminal. */
export async function prepareSample(place: VaultPlace, clock: Clock): Promise<void> {
  const { presence } = await lookAtVault(place);
  if (presence === 'no-vault') {
    const passphrase = SAMPLE_PASSPHRASE;
    await createSampleCabinet({
      folder: place.folder,
      place,
      passphrase,
      clients: CLIENTS,
      seed: SEED,
      clock,
    });
  }
  process.stdout.write(`Sample cabinet, fictional data. Passphrase: ${SAMPLE_PASSPHRASE}\n`);
}
