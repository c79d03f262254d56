/** @file Where generated people live and were born: half in the larger towns, half anywhere in the commune table. */
import type { RandomStream } from './random.ts';

export interface SampleTown {
  readonly insee: string;
  readonly postcode: string;
  /** As on an envelope: « Paris », not « Paris 8e Arrondissement ». */
  readonly name: string;
}

export interface Towns {
  pick(random: RandomStream): SampleTown;
}

/** INSEE codes, larger first. The first 45 are the arrondissements of Paris, Marseille and Lyon. */
const LARGE = (
  '75115 75118 75120 75119 75113 75117 75116 75111 75114 75112 13208 69383 13213 69387 69388 31555 06088 44109 34172 ' +
  '67482 33063 59350 35238 83137 51454 42218 76351 38185 21231 49007 30189 87085 63113 37261 80021 57463 25056 66136 ' +
  '45234 76540 54395 13001 29019 14118 86194 64445 17300 74010 16015 56121 22278 2A004 2B033 97411 97209 97105 97302'
).split(' ');

const postalName = (name: string): string => name.replace(/ \d+e?r? Arrondissement$/i, '');

/** Reads the table of communes once. */
export async function readTowns(): Promise<Towns> {
  const { default: text } = await import('../../assets/communes.tsv?raw');
  const all = text
    .trimEnd()
    .split('\n')
    .map((line): SampleTown => {
      const [insee = '', postcode = '', name = ''] = line.split('\t');
      return { insee, postcode, name: postalName(name) };
    });
  const byInsee = new Map(all.map((town) => [town.insee, town]));
  const large = LARGE.map((insee) => byInsee.get(insee)).filter((town) => town !== undefined);
  return { pick: (random) => (random.chance(50) ? random.pickUneven(large) : random.pick(all)) };
}
