/** @file The values of « Nouveau client », what of them matters for each kind of client, and whether anything was typed. */
import { z } from 'zod';
import { NewClient } from '#shared/features/client/client.api.ts';
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import { isPersonKind, type Civility, type ClientKind, type ClientStage } from '#shared/kernel/person.ts';
import { displayName, squeeze } from '#shared/kernel/text.ts';

/** As the controls hold them: an absent choice is an empty text or null, never a missing key. */
export type NewClientValues = {
  kind: ClientKind;
  stage: ClientStage;
  civility: Civility;
  firstName: string;
  lastName: string;
  legalName: string;
  birthOn: string | null;
  phone: string;
  email: string;
  postcode: string;
  town: string;
  managerId: string | null;
  originId: string | null;
  originDetail: string;
};

const CIVILITY_OF_KIND: Readonly<Partial<Record<ClientKind, Civility>>> = {
  ENTREPRISE: 'STE',
  SCI_SYNDIC: 'STE',
  ASSOCIATION: 'ASSO',
};

/** What was typed for another kind of client stays in the form and is not sent. */
function forItsKind(values: NewClientValues): NewClientValues {
  if (values.kind === 'PRO') return values;
  if (isPersonKind(values.kind)) return { ...values, legalName: '' };
  const civility = CIVILITY_OF_KIND[values.kind] ?? 'NR';
  return { ...values, civility, firstName: '', lastName: '', birthOn: null };
}

/** The shared schema, on what matters for the kind. */
export const NewClientForm = z.preprocess((values) => forItsKind(values as NewClientValues), NewClient);

export const emptyValues = (context: CabinetContext, name = ''): NewClientValues => ({
  kind: 'PARTICULIER',
  stage: 'PROSPECT',
  civility: 'NR',
  firstName: '',
  lastName: name,
  legalName: '',
  birthOn: null,
  phone: '',
  email: '',
  postcode: '',
  town: '',
  managerId: context.currentCollaboratorId,
  originId: null,
  originDetail: '',
});

/** The next one of a series: met at the same place, followed by the same person. */
export const nextValues = (context: CabinetContext, previous: NewClientValues): NewClientValues => ({
  ...emptyValues(context),
  kind: previous.kind,
  stage: previous.stage,
  managerId: previous.managerId,
  originId: previous.originId,
  originDetail: previous.originDetail,
});

const TYPED = ['firstName', 'lastName', 'legalName', 'phone', 'email', 'postcode', 'town'] as const;

/** Something of the person was typed: choices that the form made itself are not worth keeping. */
export const hasContent = (values: NewClientValues): boolean =>
  values.birthOn !== null || TYPED.some((key) => values[key].trim() !== '');

export const nameInWords = (values: NewClientValues): string =>
  isPersonKind(values.kind) && values.lastName + values.firstName !== ''
    ? displayName(values.lastName, values.firstName)
    : squeeze(values.legalName);

/** A person who turns out to be a company keeps the name that was typed, and the other way round. */
export function nameForKind(values: NewClientValues, kind: ClientKind): Partial<NewClientValues> {
  const isPerson = isPersonKind(kind);
  if (!isPerson && values.legalName.trim() === '')
    return { legalName: squeeze(`${values.lastName} ${values.firstName}`) };
  if (isPerson && `${values.lastName}${values.firstName}`.trim() === '')
    return { lastName: values.legalName };
  return {};
}
