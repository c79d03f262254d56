/** @file What generated contracts insure. */
import type { Branch } from '#shared/features/contract/branches.ts';
import { traitsOf } from '#shared/features/contract/branches.ts';
import { addDays, addMonths, type DateOnly } from '#shared/kernel/date-only.ts';
import type { RandomStream } from '../random.ts';
import type { Insured } from './contract-draw.ts';
import { ACTIVITIES, BANKS, BIKES, CARS, COUNTRIES, PETS } from './contract-texts.ts';

/** Letters that plates use: neither I, O nor U. */
const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ';

function plateOf(random: RandomStream): string {
  const letters = () => random.pick([...PLATE_LETTERS]) + random.pick([...PLATE_LETTERS]);
  if (random.chance(6)) {
    return `${String(random.between(1, 9_999))} ${letters()} ${String(random.between(10, 95))}`;
  }
  return `${letters()}-${String(random.between(1, 999)).padStart(3, '0')}-${letters()}`;
}

const euros = (amount: number): string => String(amount * 100);

function vehicle(random: RandomStream, branch: Branch, from: DateOnly) {
  const [make, model] = random.pick<readonly [string, string]>(branch === 'MOTO' ? BIKES : CARS);
  return {
    plate: plateOf(random),
    ...{ make, model },
    firstRegisteredOn: addDays(from, -random.between(0, 4_000)),
    usage: random.share([['TRAJET', 60], ['PRIVE', 30], ['AFFAIRES', 10]] as const), // prettier-ignore
    cover: random.share([['TOUS_RISQUES', 50], ['TIERS_PLUS', 30], ['TIERS', 20]] as const), // prettier-ignore
    bonusMalus: (random.between(50, 125) / 100).toFixed(2).replace('.', ','),
    ...(branch === 'MOTO' && { engineCc: String(random.pick([125, 300, 500, 689, 1_254])) }),
  };
}

function home(random: RandomStream, branch: Branch, address: string) {
  const isFlat = random.chance(55);
  const rooms = random.between(1, 6);
  return {
    address,
    dwelling: isFlat ? 'APPARTEMENT' : 'MAISON',
    areaM2: String(rooms * random.between(16, 24)),
    rooms: String(rooms),
    contentsCents: euros(random.between(5, 60) * 1_000),
    ...(branch === 'MRH' && {
      occupancy: random.share([['LOCATAIRE', 42], ['PROPRIETAIRE', 55], ['COLOCATAIRE', 3]] as const), // prettier-ignore
      residence: random.chance(92) ? 'PRINCIPALE' : 'SECONDAIRE',
    }),
  };
}

function loan(random: RandomStream, from: DateOnly) {
  const months = random.pick([120, 180, 240, 300]);
  return {
    bank: random.pick(BANKS),
    loanCents: euros(random.between(40, 320) * 1_000),
    loanMonths: String(months),
    quotaPercent: String(random.pick([50, 50, 100])),
    loanEndOn: addMonths(from, months),
  };
}

function business(random: RandomStream, { client }: Insured, address: string) {
  return {
    activity: random.pick(ACTIVITIES),
    turnoverCents: euros(random.between(30, 900) * 1_000),
    headcount: String(random.between(1, 25)),
    siret: client.siret ?? '',
    address,
  };
}

function addressOf({ addresses }: Insured): string {
  const [first] = addresses;
  return first ? `${first.street}, ${first.postcode} ${first.town}` : '';
}

function otherRisk(random: RandomStream, branch: Branch, from: DateOnly): Record<string, string> {
  switch (branch) {
    case 'FLOTTE':
      return { vehicleCount: String(random.between(3, 28)), activity: random.pick(ACTIVITIES) };
    case 'SANTE_IND':
    case 'SANTE_COLL':
      return { level: random.pick(['100 %', '150 %', '200 %', 'Hospitalisation']), madelin: 'NON' };
    case 'ANIMAUX': {
      const [animalName, species] = random.pick(PETS);
      return { animalName, species };
    }
    case 'VOYAGE':
      return { destination: random.pick(COUNTRIES), leavesOn: from };
    case 'VIE':
    case 'PER':
    case 'CAPI':
    case 'OBSEQUES':
      return { initialPaymentCents: euros(random.between(1, 40) * 500), hasBeneficiaryClause: 'OUI' };
    default:
      return {};
  }
}

/** As the form stores it: one text per field of the branch. */
export function riskOf(
  random: RandomStream,
  branch: Branch,
  insured: Insured,
  from: DateOnly,
): Record<string, string> {
  if (branch === 'AUTO' || branch === 'MOTO') return vehicle(random, branch, from);
  if (branch === 'MRH' || branch === 'PNO') return home(random, branch, addressOf(insured));
  if (branch === 'EMPRUNTEUR') return loan(random, from);
  if (branch === 'DECENNALE' || branch === 'DO') {
    return { activity: random.pick(ACTIVITIES), address: addressOf(insured) };
  }
  if (branch.startsWith('PREV') || branch === 'HOMME_CLE') {
    return { deathCapitalCents: euros(random.between(2, 30) * 10_000), deductibleDays: '30' };
  }
  if (traitsOf(branch).family === 'business' && branch !== 'FLOTTE') {
    return business(random, insured, addressOf(insured));
  }
  return otherRisk(random, branch, from);
}
