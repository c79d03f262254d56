/** @file The client and the read model of the left column of the 360° sheet. */
import { z } from 'zod';
import { DateOnly } from '../../kernel/date-only.ts';
import {
  BankAccountId,
  ClientAddressId,
  ClientEmailId,
  ClientId,
  ClientPhoneId,
  CollaboratorId,
  FamilyMemberId,
  ListItemId,
} from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { PartialDate } from '../../kernel/partial-date.ts';
import {
  AddressType,
  Attachment,
  Civility,
  ClientKind,
  ClientStage,
  EmailType,
  FamilySituation,
  Gender,
  PhoneType,
  Relationship,
  SocialRegime,
  Title,
} from '../../kernel/person.ts';
import { PcsNomenclature } from '../../kernel/pcs.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, Warning, savedWith } from '../../ipc/saved.ts';

const Name = z.string().trim().max(80);
const Line = z.string().trim().max(120);

/** The columns of a client that a field of the sheet edits directly. */
export const ClientFields = z.strictObject({
  kind: ClientKind,
  stage: ClientStage,
  civility: Civility,
  title: Title.nullable(),
  firstName: Name,
  lastName: Name,
  birthName: Name,
  legalName: Line,
  legalForm: Line,
  siren: z.string().trim().max(20).nullable(),
  siret: z.string().trim().max(20).nullable(),
  naf: z.string().trim().max(10).nullable(),
  representative: Line,
  familySituation: FamilySituation,
  familySituationOn: DateOnly.nullable(),
  gender: Gender,
  birthOn: PartialDate.nullable(),
  birthTown: Line,
  birthInsee: z.string().trim().max(5).nullable(),
  birthCountry: z.string().length(2),
  profession: Line,
  pcsCode: z.string().trim().max(8).nullable(),
  pcsNomenclature: PcsNomenclature.nullable(),
  socialRegime: SocialRegime,
  managerId: CollaboratorId.nullable(),
  originId: ListItemId.nullable(),
  originDetail: Line,
  comment: z.string().max(10_000),
});
export const ClientPatch = ClientFields.partial();
export type ClientPatch = z.output<typeof ClientPatch>;

/** A social security number as the renderer sees it before « voir ». `state` is a code, worded by labels. */
export const MaskedNir = z.strictObject({ masked: z.string(), toConfirm: z.boolean() });

export const SheetPhone = z.strictObject({
  id: ClientPhoneId,
  type: PhoneType,
  /** As typed; always kept. */
  raw: z.string(),
  e164: z.string().nullable(),
  display: z.string(),
  isPrimary: z.boolean(),
});
export const SheetEmail = z.strictObject({
  id: ClientEmailId,
  type: EmailType,
  address: z.string(),
  isPrimary: z.boolean(),
});

export const PostalFields = z.strictObject({
  recipient2: z.string().trim().max(80),
  building: z.string().trim().max(80),
  street: z.string().trim().max(120),
  locality: z.string().trim().max(80),
  postcode: z.string().trim().max(12),
  town: z.string().trim().max(80),
  insee: z.string().max(5).nullable(),
  country: z.string().length(2),
});
export const SheetAddress = PostalFields.extend({
  id: ClientAddressId,
  type: AddressType,
  isPrimary: z.boolean(),
});

export const SheetFamilyMember = z.strictObject({
  id: FamilyMemberId,
  relationship: Relationship,
  firstName: z.string(),
  lastName: z.string(),
  birthName: z.string(),
  gender: Gender,
  birthOn: PartialDate.nullable(),
  age: z.number().int().nullable(),
  birthTown: z.string(),
  birthInsee: z.string().nullable(),
  birthRank: z.number().int().nullable(),
  nir: MaskedNir.nullable(),
  attachment: Attachment,
  /** The client this member is, when linked: names, birth and NIR then come from that client's own sheet. */
  linkedClientId: ClientId.nullable(),
});

export const SheetBankAccount = z.strictObject({
  id: BankAccountId,
  /** `FR76 •••• … 189`: the full number only comes by `bankAccount.reveal`. */
  maskedIban: z.string(),
  ibanToConfirm: z.boolean(),
  bic: z.string().nullable(),
  bankName: z.string().nullable(),
  holder: z.string(),
  label: z.string(),
  isPrimary: z.boolean(),
});

export const ClientSheet = ClientFields.extend({
  id: ClientId,
  /** « DURAND Zoé » or the legal name. */
  displayName: z.string(),
  age: z.number().int().nullable(),
  nir: MaskedNir.nullable(),
  createdAt: Instant,
  importedCreatedOn: DateOnly.nullable(),
  deletedAt: Instant.nullable(),
  phones: z.array(SheetPhone),
  emails: z.array(SheetEmail),
  addresses: z.array(SheetAddress),
  family: z.array(SheetFamilyMember),
  bankAccounts: z.array(SheetBankAccount),
  warnings: z.array(Warning),
  /** Share of the useful fields that are filled, 0 to 100. */
  completeness: z.number().int().min(0).max(100),
});
export type ClientSheet = z.output<typeof ClientSheet>;

/** The fast form: a name and one channel are enough. */
export const NewClient = z
  .strictObject({
    kind: ClientKind,
    stage: ClientStage.default('PROSPECT'),
    civility: Civility.default('NR'),
    firstName: Name.default(''),
    lastName: Name.default(''),
    legalName: Line.default(''),
    birthOn: PartialDate.nullable().default(null),
    phone: z.string().trim().max(60).default(''),
    email: z.string().trim().max(254).default(''),
    postcode: z.string().trim().max(12).default(''),
    town: z.string().trim().max(80).default(''),
    managerId: CollaboratorId.nullable().default(null),
    originId: ListItemId.nullable().default(null),
    originDetail: Line.default(''),
  })
  .refine((value) => /\p{L}/u.test(value.lastName + value.firstName + value.legalName), {
    path: ['lastName'],
    error: 'name-required',
  });
export type NewClient = z.output<typeof NewClient>;

/** A living client that resembles what is being typed, with the reasons; never found by NIR. */
export const PossibleDuplicate = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  town: z.string(),
  birthOn: PartialDate.nullable(),
  reasons: z.array(z.enum(['name', 'phone', 'email', 'birth'])),
});
export type PossibleDuplicate = z.output<typeof PossibleDuplicate>;

export const clientApi = {
  sheet: query(z.strictObject({ clientId: ClientId }), ClientSheet),
  create: command(NewClient, savedWith(ClientId)),
  update: command(z.strictObject({ clientId: ClientId, patch: ClientPatch }), Saved),
  /** Wrong length, character or key is refused unless `toConfirm`. `null` empties the field. */
  setNir: command(
    z.strictObject({
      clientId: ClientId,
      nir: z.string().max(40).nullable(),
      toConfirm: z.boolean().default(false),
    }),
    Saved,
  ),
  /** Shows the number; the act itself is journaled. */
  revealNir: command(z.strictObject({ clientId: ClientId }), z.strictObject({ nir: z.string() })),
  remove: command(z.strictObject({ clientId: ClientId }), Saved),
  possibleDuplicates: query(
    z.strictObject({
      firstName: z.string().max(80).default(''),
      lastName: z.string().max(120).default(''),
      phone: z.string().max(60).default(''),
      email: z.string().max(254).default(''),
      birthOn: PartialDate.nullable().default(null),
      exceptClientId: ClientId.nullable().default(null),
    }),
    z.array(PossibleDuplicate),
  ),
};
