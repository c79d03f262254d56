/** @file The cabinet of examples: made at its first start, in a folder of its own, opened by a phrase that is no secret. */
import { rename, rm } from 'node:fs/promises';
import type { Clock } from '#shared/kernel/clock.ts';
import { createSampleCabinet } from '#main/samples/sample-cabinet.ts';
import { lookAtVault, type VaultPlace } from '#main/vault/vault.ts';

export const SAMPLE_PASSPHRASE = 'tilleul cartable boussole marelle';
const CLIENTS = 200;
const SEED = 1;

/** Makes the sample cabinet unless it is there; says its passphrase in the terminal. */
export async function prepareSample(place: VaultPlace, clock: Clock): Promise<void> {
  const { presence } = await lookAtVault(place);
  if (presence === 'no-vault') await createWhole(place, clock);
  process.stdout.write(`Sample cabinet, fictional data. Passphrase: ${SAMPLE_PASSPHRASE}\n`);
}

/** Made beside its place and renamed when it is whole: a start that is cut short leaves no half of a cabinet. */
async function createWhole(place: VaultPlace, clock: Clock): Promise<void> {
  const beside = { ...place, folder: `${place.folder}.part` };
  await rm(beside.folder, { recursive: true, force: true });
  const passphrase = SAMPLE_PASSPHRASE;
  await createSampleCabinet({
    ...{ folder: beside.folder, place: beside, passphrase, clients: CLIENTS, seed: SEED, clock },
  });
  await rm(place.folder, { recursive: true, force: true });
  await rename(beside.folder, place.folder);
}
