/** @file One generated person: names, birth, work, number. */
import { instantFromEpochMs } from '#shared/kernel/instant.ts';
import { emptyClient } from '#main/db/empty-rows.ts';
import type { ClientTable } from '#main/db/schema.ts';
import { creationOf, managementOf, stageOf, type Draw } from './client-bundle.ts';
import type { RandomStream } from './random.ts';
import { BIRTHS_ABROAD, FAMILY_NAMES, MEN, PARTICLES, PROFESSIONS, TRADES, WOMEN } from './sample-names.ts';
import { nirOf, sirenOf } from './sample-numbers.ts';

export type SampleGender = 'H' | 'F';

export function familyNameOf(random: RandomStream): string {
  const name = random.pickUneven(FAMILY_NAMES);
  if (random.chance(3)) return random.pick(PARTICLES) + name;
  if (random.chance(3)) return `${name}${random.pick(['-', ' '])}${random.pickUneven(FAMILY_NAMES)}`;
  return name;
}

export function firstNameOf(random: RandomStream, gender: SampleGender): string {
  const names = gender === 'F' ? WOMEN : MEN;
  const name = random.pickUneven(names);
  if (!random.chance(6)) return name;
  return `${gender === 'F' ? 'Marie' : 'Jean'}-${name}`;
}

/** A day that makes someone `age` years old on the day that stands for today, and its precision as papers give it. */
export function birthOf({ random, today }: Draw, age: number): string {
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  const year = Number(today.slice(0, 4)) - age - (`${month}-${day}` > today.slice(5) ? 1 : 0);
  return `${String(year)}-${month}-${day}`;
}

/** Older papers lack the day, or the month. */
const asPapersGiveIt = (random: RandomStream, birthOn: string): string | null =>
  random.share([
    [birthOn, 93],
    [birthOn.slice(0, 7), 1],
    [birthOn.slice(0, 4), 2],
    [null, 4],
  ]);

interface BirthPlace {
  readonly birthTown: string;
  readonly birthInsee: string;
  readonly birthCountry: string;
}

function birthPlaceOf({ random, towns }: Draw): BirthPlace {
  if (random.chance(10)) {
    const [birthCountry, birthInsee, cities] = random.pick(BIRTHS_ABROAD);
    return { birthTown: random.pick(cities), birthInsee, birthCountry };
  }
  const town = towns.pick(random);
  return { birthTown: town.name, birthInsee: town.insee, birthCountry: 'FR' };
}

/** Numbers of people born elsewhere carry 99 and the country. */
type Identity = Pick<
  ClientTable,
  'birthOn' | 'birthTown' | 'birthInsee' | 'birthCountry' | 'nir' | 'nirToConfirm'
>;

export function identityOf(draw: Draw, gender: SampleGender, age: number): Identity {
  const exact = birthOf(draw, age);
  const place = birthPlaceOf(draw);
  const nir = nirOf(draw.random, { gender, birthOn: exact, birthInsee: place.birthInsee });
  return {
    ...place,
    birthOn: asPapersGiveIt(draw.random, exact),
    nir: nir?.number ?? null,
    nirToConfirm: nir?.toConfirm ?? 0,
  };
}

type Work = Pick<ClientTable, 'profession' | 'pcsCode' | 'pcsNomenclature' | 'socialRegime'>;

function workOf({ random }: Draw, age: number): Work {
  if (age >= 65) return { profession: 'Retraité', pcsCode: '77', pcsNomenclature: 'CSP', socialRegime: 'RG' };
  const [profession, pcsCode, socialRegime] = random.pick(PROFESSIONS);
  return random.chance(20)
    ? { profession: '', pcsCode: null, pcsNomenclature: null, socialRegime: 'NR' }
    : { profession, pcsCode, pcsNomenclature: 'CSP', socialRegime };
}

type Business = Work & Pick<ClientTable, 'siren' | 'siret' | 'naf'>;

function businessOf({ random }: Draw): Business {
  const [profession, pcsCode, naf] = random.pick(TRADES);
  return { profession, pcsCode, pcsNomenclature: 'CSP', socialRegime: 'SSI', naf, ...sirenOf(random) };
}

export interface PersonFacts {
  readonly kind: 'PARTICULIER' | 'PRO';
  readonly lastName: string;
  readonly gender: SampleGender;
  readonly age: number;
}

/** The client of a person. */
export function personClientOf(draw: Draw, { kind, lastName, gender, age }: PersonFacts): ClientTable {
  const { random } = draw;
  const createdMs = creationOf(draw);
  const isKnown = random.chance(97);
  return {
    ...emptyClient(random.uuid(createdMs), instantFromEpochMs(createdMs)),
    kind,
    stage: stageOf(random),
    civility: isKnown ? (gender === 'F' ? 'MME' : 'M') : 'NR',
    title: random.chance(1) ? random.pick(['DR', 'PR', 'ME']) : null,
    firstName: firstNameOf(random, gender),
    lastName,
    birthName: gender === 'F' && random.chance(45) ? random.pickUneven(FAMILY_NAMES) : '',
    gender: isKnown ? gender : 'NR',
    ...identityOf(draw, gender, age),
    ...(kind === 'PRO' ? businessOf(draw) : workOf(draw, age)),
    ...managementOf(draw),
  };
}
