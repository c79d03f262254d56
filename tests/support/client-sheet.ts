/** @file A client's sheet as main answers it, with only what a test speaks of spelled out. */
import type { clientApi } from '#shared/features/client/client.api.ts';
import type { ResultOf } from '#shared/ipc/procedure.ts';
import { CLAIRE, SALON } from './renderer-cabinet.ts';

export type SheetAnswer = ResultOf<typeof clientApi.sheet>;

const idOf = (kind: string): string => `01990000-0000-7000-8000-00000000${kind}`;
export const ZOE = idOf('a001');
export const MOBILE = idOf('b001');
export const LANDLINE = idOf('b002');
export const MAIL = idOf('c001');
export const HOME = idOf('d001');
export const LEA = idOf('e001');
export const ACCOUNT = idOf('f001');
export const OPERATION = idOf('0001');

export const saved = { operationId: OPERATION };

export const phoneAnswer = (changes: Partial<SheetAnswer['phones'][number]> = {}) => ({
  id: MOBILE,
  type: 'MOBILE' as const,
  raw: '0639981234',
  e164: '+33639981234',
  display: '06\u00a039\u00a098\u00a012\u00a034',
  isPrimary: true,
  ...changes,
});

export const memberAnswer = (changes: Partial<SheetAnswer['family'][number]> = {}) => ({
  id: LEA,
  relationship: 'ENFANT' as const,
  firstName: 'Léa',
  lastName: 'Durand',
  birthName: '',
  gender: 'F' as const,
  birthOn: '2014-05-02',
  age: 12,
  birthTown: '',
  birthInsee: null,
  birthRank: null,
  nir: null,
  attachment: 'OUI' as const,
  linkedClientId: null,
  ...changes,
});

export const accountAnswer = (changes: Partial<SheetAnswer['bankAccounts'][number]> = {}) => ({
  id: ACCOUNT,
  maskedIban: 'FR76\u00a0••••\u00a0…\u00a0189',
  ibanToConfirm: false,
  bic: 'AGRIFRPP',
  bankName: null,
  holder: 'Zoé Durand',
  label: 'Compte joint',
  isPrimary: true,
  ...changes,
});

const unknownPerson = {
  title: null,
  birthName: '',
  familySituation: 'NR' as const,
  familySituationOn: null,
  gender: 'NR' as const,
  birthOn: null,
  birthTown: '',
  birthInsee: null,
  birthCountry: 'FR',
  profession: '',
  pcsCode: null,
  pcsNomenclature: null,
  socialRegime: 'NR' as const,
  nir: null,
};

const noCompany = { legalName: '', legalForm: '', siren: null, siret: null, naf: null, representative: '' };

/** Only a name: every rubric that can be empty is. */
export const bareSheet = (changes: Partial<SheetAnswer> = {}): SheetAnswer => ({
  ...unknownPerson,
  ...noCompany,
  id: ZOE,
  kind: 'PARTICULIER',
  stage: 'PROSPECT',
  civility: 'NR',
  firstName: 'Zoé',
  lastName: 'Durand',
  displayName: 'DURAND Zoé',
  age: null,
  managerId: CLAIRE,
  originId: null,
  originDetail: '',
  comment: '',
  createdAt: '2024-02-03T08:15:00.000Z',
  importedCreatedOn: null,
  deletedAt: null,
  phones: [],
  emails: [],
  addresses: [],
  family: [],
  bankAccounts: [],
  warnings: [],
  completeness: 23,
  ...changes,
});

export const fullSheet = (changes: Partial<SheetAnswer> = {}): SheetAnswer =>
  bareSheet({
    stage: 'CLIENT',
    civility: 'MME',
    gender: 'F',
    familySituation: 'MARIE',
    birthOn: '1985-03-12',
    age: 41,
    birthTown: 'Grenoble',
    birthInsee: '38185',
    profession: 'Architecte',
    pcsCode: '38',
    pcsNomenclature: 'CSP',
    socialRegime: 'RG',
    nir: { masked: '2\u00a085\u00a0••\u00a0••\u00a0•••\u00a0•••\u00a0••', toConfirm: false },
    originId: SALON,
    phones: [phoneAnswer()],
    emails: [{ id: MAIL, type: 'PERSONNEL', address: 'zoe@exemple.test', isPrimary: true }],
    addresses: [
      {
        id: HOME,
        type: 'PRINCIPALE',
        recipient2: '',
        building: '',
        street: '12 rue des Tilleuls',
        locality: '',
        postcode: '38000',
        town: 'Grenoble',
        insee: '38185',
        country: 'FR',
        isPrimary: true,
      },
    ],
    family: [memberAnswer()],
    bankAccounts: [accountAnswer()],
    completeness: 100,
    ...changes,
  });
