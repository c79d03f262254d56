/** @file A household: one or two clients and the people who live with them, linked both ways where both are clients. */
import { emptyFamilyMember } from '#main/db/empty-rows.ts';
import type { FamilyMemberTable } from '#main/db/schema.ts';
import { addressOf, bankAccountOf, rowOf, type ClientBundle, type Draw } from './client-bundle.ts';
import { emailOf, familyEmailOf, phoneOf } from './sample-numbers.ts';
import { familyNameOf, firstNameOf, identityOf, personClientOf, type SampleGender } from './sample-person.ts';

const idOf = ({ random, todayMs }: Draw): string => random.uuid(todayMs);

const otherGender = (random: Draw['random'], gender: SampleGender): SampleGender =>
  random.chance(96) === (gender === 'H') ? 'F' : 'H';

const ageOf = ({ random }: Draw): number => 18 + Math.floor((random.fraction() + random.fraction()) * 37);

type Union = readonly [situation: string, relationship: string];
const UNIONS: readonly (readonly [Union, number])[] = [
  [['MARIE', 'CONJOINT'], 60],
  [['PACSE', 'PACS'], 18],
  [['CONCUBIN', 'CONCUBIN'], 22],
];
const ALONE: readonly (readonly [string, number])[] = [
  ['CELIBATAIRE', 55],
  ['DIVORCE', 20],
  ['VEUF', 10],
  ['SEPARE', 5],
  ['NR', 10],
];

function addChannels(draw: Draw, bundle: ClientBundle, sharedEmail: string | null): void {
  const { random } = draw;
  const { client } = bundle;
  const phones = random.share([
    [['mobile'], 45],
    [['mobile', 'landline'], 40],
    [['landline'], 8],
    [[], 7],
  ] as const);
  for (const [position, kind] of phones.entries()) {
    const type = kind === 'mobile' ? 'MOBILE' : 'DOMICILE';
    bundle.phones.push({ id: idOf(draw), ...rowOf(client.id, position), type, ...phoneOf(random, kind) });
  }
  const own = random.chance(78) ? [emailOf(random, client.firstName, client.lastName)] : [];
  for (const [position, address] of [...own, ...(sharedEmail ? [sharedEmail] : [])].entries()) {
    bundle.emails.push({ id: idOf(draw), ...rowOf(client.id, position), type: 'PERSONNEL', address });
  }
}

function addAccounts(draw: Draw, bundle: ClientBundle): void {
  const { client } = bundle;
  const count = client.stage === 'PROSPECT' ? 0 : draw.random.share([[0, 12], [1, 76], [2, 12]]); // prettier-ignore
  for (let position = 0; position < count; position += 1) {
    const row = { id: idOf(draw), ...rowOf(client.id, position) };
    bundle.bankAccounts.push(bankAccountOf(draw, row, `${client.firstName} ${client.lastName}`));
  }
}

type Member = Partial<FamilyMemberTable> & Pick<FamilyMemberTable, 'relationship'>;

function addMember(draw: Draw, bundle: ClientBundle, member: Member): void {
  bundle.family.push({
    ...emptyFamilyMember(idOf(draw), bundle.client.id),
    position: bundle.family.length,
    ...member,
  });
}

/** A child, or twins: the same day and place, told apart by their rank. */
function childrenOf(draw: Draw, lastName: string, age: number): Member[] {
  const { random } = draw;
  const gender = random.pick(['H', 'F'] as const);
  const { birthCountry: _country, ...identity } = identityOf(draw, gender, age);
  const child: Member = {
    relationship: 'ENFANT',
    firstName: firstNameOf(random, gender),
    lastName,
    gender,
    ...identity,
    attachment: age < 18 ? 'OUI' : random.pick(['OUI', 'NON', 'INCONNU']),
  };
  if (!random.chance(1)) return [child];
  const twin = { ...child, firstName: firstNameOf(random, gender), nir: null, nirToConfirm: 0 } as const;
  return [{ ...child, birthRank: 1 }, { ...twin, birthRank: 2 }]; // prettier-ignore
}

/** On the sheet of each parent who is a client. */
function addChildren(draw: Draw, parents: readonly ClientBundle[], parentAge: number): void {
  const { random } = draw;
  const [first] = parents;
  if (!first || parentAge < 22) return;
  const count = random.share([[0, 45], [1, 22], [2, 23], [3, 8], [4, 2]]); // prettier-ignore
  for (let rank = 1; rank <= count; rank += 1) {
    const age = random.between(0, Math.min(40, parentAge - 18));
    for (const child of childrenOf(draw, first.client.lastName, age)) {
      for (const parent of parents) addMember(draw, parent, child);
    }
  }
}

function bundleOf(
  draw: Draw,
  client: ClientBundle['client'],
  town: ReturnType<Draw['towns']['pick']>,
): ClientBundle {
  const address = addressOf(draw, { id: idOf(draw), ...rowOf(client.id, 0), town });
  return { client, phones: [], emails: [], addresses: [address], family: [], bankAccounts: [] };
}

/** Each on the other's sheet, under one link; the names stay on their own sheets. */
function link(draw: Draw, [one, other]: readonly [ClientBundle, ClientBundle], relationship: string): void {
  const linkId = idOf(draw);
  for (const [owner, linked] of [
    [one, other],
    [other, one],
  ] as const) {
    // prettier-ignore
    addMember(draw, owner, { relationship, linkedClientId: linked.client.id, linkId });
  }
}

/** @returns one client, or two who live together */
export function householdOf(draw: Draw, kind: 'PARTICULIER' | 'PRO'): ClientBundle[] {
  const { random, towns } = draw;
  const [gender, age, lastName] = [random.pick(['H', 'F'] as const), ageOf(draw), familyNameOf(random)];
  const town = towns.pick(random);
  const head = bundleOf(draw, personClientOf(draw, { kind, lastName, gender, age }), town);
  const sharedEmail = random.chance(18) ? familyEmailOf(random, lastName) : null;
  const bundles = [head];
  const union = age >= 23 && random.chance(55) ? random.share(UNIONS) : null;
  head.client.familySituation = union?.[0] ?? random.share(ALONE);
  if (union) {
    const partner = { gender: otherGender(random, gender), age: Math.max(18, age + random.between(-6, 6)) };
    const partnerName = random.chance(80) ? lastName : familyNameOf(random);
    if (random.chance(40)) {
      const client = personClientOf(draw, { kind: 'PARTICULIER', lastName: partnerName, ...partner });
      const other = bundleOf(draw, { ...client, familySituation: union[0] }, town);
      Object.assign(other.addresses[0] ?? {}, { street: head.addresses[0]?.street });
      link(draw, [head, other], union[1]);
      bundles.push(other);
    } else {
      const { birthCountry: _country, ...identity } = identityOf(draw, partner.gender, partner.age);
      const names = { firstName: firstNameOf(random, partner.gender), lastName: partnerName };
      addMember(draw, head, { relationship: union[1], gender: partner.gender, ...names, ...identity });
    }
  }
  addChildren(draw, bundles, age);
  for (const bundle of bundles) {
    addChannels(draw, bundle, sharedEmail);
    addAccounts(draw, bundle);
  }
  return bundles;
}
