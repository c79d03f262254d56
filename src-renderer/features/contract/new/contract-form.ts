/** @file The form of a new contract or quote: its values, what a branch fills in, and what is asked of main. Pure. */
import { z } from 'zod';
import { Branch, defaultsOf, traitsOf } from '#shared/features/contract/branches.ts';
import { CommissionKind, completePremium } from '#shared/features/contract/commission.rules.ts';
import { PaymentMode, type contractApi } from '#shared/features/contract/contract.api.ts';
import { monthDayOf, Split } from '#shared/features/contract/contract-dates.ts';
import { runningSince } from '#shared/features/contract/period.rules.ts';
import { riskFieldsOf } from '#shared/features/contract/risk-fields.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { CollaboratorId, ContractId, type InsurerId } from '#shared/kernel/ids.ts';
import { Cents } from '#shared/kernel/money.ts';
import { formatMonthDay, readMonthDay, readRate, readRisk } from '../field/readings.ts';

const Amount = Cents.nullable();
const Day = DateOnly.nullable();

/** What is typed stays text where it has to be read: the due date, the rate, the risk. */
export const ContractForm = z.object({
  branch: Branch,
  insurerName: z.string().max(80),
  wholesalerName: z.string().max(80),
  policyNumber: z.string().max(40),
  isPolicyProvisional: z.boolean(),
  product: z.string().max(120),
  formula: z.string().max(80),
  isProfessional: z.boolean(),
  managerId: z.string(),
  signedOn: Day,
  effectiveOn: Day,
  /** Null: as proposed. */
  periodStartOn: Day,
  mainDue: z.string(),
  fixedEndOn: Day,
  isTacit: z.boolean(),
  noticeMonths: z.string(),
  split: Split,
  paymentMode: PaymentMode,
  premiumHtCents: Amount,
  taxCents: Amount,
  premiumTtcCents: Amount,
  commissionKind: z.union([CommissionKind, z.literal('')]),
  commissionRate: z.string(),
  commissionCents: Amount,
  risk: z.record(z.string(), z.string().max(200)),
  replacesId: z.string(),
  comment: z.string().max(10_000),
});
export type ContractValues = z.input<typeof ContractForm>;

const readBranch = (values: Pick<ContractValues, 'branch'>): Branch => Branch.parse(values.branch);

/** The day on which contracts of the branch usually fall due, as it is typed; empty where none is usual. */
function usualDue({ branch, effectiveOn }: Pick<ContractValues, 'branch' | 'effectiveOn'>): string {
  const usual = traitsOf(Branch.parse(branch)).usualDue;
  if (usual === 'new-year') return '01/01';
  const on = Day.safeParse(effectiveOn).data ?? null;
  return usual === 'anniversary' && on !== null ? formatMonthDay(monthDayOf(on)) : '';
}

/** What the branch usually sets; what was said of the contract itself stays. */
export function withBranch(values: ContractValues, branch: Branch): ContractValues {
  const { hasTacitRenewal, noticeMonths } = defaultsOf(branch);
  const { use } = traitsOf(branch);
  return {
    ...values,
    branch,
    mainDue: usualDue({ branch, effectiveOn: values.effectiveOn }),
    isTacit: hasTacitRenewal,
    noticeMonths: String(noticeMonths),
    isProfessional: use === 'professional' || use === 'group',
  };
}

/** A due date that nobody typed follows the effective date. */
export function withEffect(values: ContractValues, effectiveOn: string | null): ContractValues {
  const isOwn = values.mainDue !== usualDue(values);
  const next = { ...values, effectiveOn };
  return isOwn ? next : { ...next, mainDue: usualDue(next) };
}

export const newContract = (known: {
  readonly managerId: string | null;
  readonly replacesId: string | null;
}): ContractValues =>
  withBranch(
    {
      ...{
        branch: 'AUTO',
        insurerName: '',
        wholesalerName: '',
        policyNumber: '',
        isPolicyProvisional: false,
      },
      ...{ product: '', formula: '', isProfessional: false, managerId: known.managerId ?? '' },
      ...{
        signedOn: null,
        effectiveOn: null,
        periodStartOn: null,
        mainDue: '',
        fixedEndOn: null,
        isTacit: true,
        noticeMonths: '2',
      },
      ...{ split: 'ANNUEL', paymentMode: 'NR', premiumHtCents: null, taxCents: null, premiumTtcCents: null },
      ...{ commissionKind: '', commissionRate: '', commissionCents: null, risk: {}, comment: '' },
      replacesId: known.replacesId ?? '',
    },
    'AUTO',
  );

/** A draft of an older form keeps what can still be read. */
export function readDraft(text: string | null): Partial<ContractValues> | null {
  if (text === null || text === '') return null;
  try {
    return (ContractForm.partial().safeParse(JSON.parse(text)).data as Partial<ContractValues>) ?? null;
  } catch {
    return null;
  }
}

/** The running period of a contract that is older than it: proposed, and typed otherwise where it differs. */
export function runningSinceOf(values: ContractValues, today: DateOnly): DateOnly | null {
  const due = readMonthDay(values.mainDue);
  const fixedEndOn = Day.safeParse(values.fixedEndOn).data ?? null;
  const effectiveOn = Day.safeParse(values.effectiveOn).data ?? null;
  return due.ok ? runningSince({ mainDue: due.value, fixedEndOn }, effectiveOn, today) : null;
}

type Call = CallInputOf<(typeof contractApi)['create']>;

function commissionOf({ commissionKind: kind, commissionRate, commissionCents }: ContractValues) {
  const rate = commissionRate.trim() === '' ? null : readRate(commissionRate);
  return {
    commissionKind: kind === '' ? null : CommissionKind.parse(kind),
    commissionBp: kind === 'TAUX' && rate?.ok ? rate.value : null,
    commissionCents: kind === 'MONTANT' ? Amount.parse(commissionCents) : null,
  };
}

function amountsOf(values: ContractValues): Call['amounts'] {
  const [htCents, taxCents, ttcCents] = [
    Amount.parse(values.premiumHtCents),
    Amount.parse(values.taxCents),
    Amount.parse(values.premiumTtcCents),
  ];
  const whole = completePremium({ htCents, taxCents, ttcCents });
  return {
    premiumHtCents: whole?.htCents ?? htCents,
    taxCents: whole?.taxCents ?? taxCents,
    premiumTtcCents: whole?.ttcCents ?? ttcCents,
  };
}

function riskOf(values: ContractValues, today: string): Record<string, string> {
  const fields = riskFieldsOf(readBranch(values));
  const read = fields.map(
    (field) => [field.key, readRisk(field, values.risk[field.key] ?? '', today)] as const,
  );
  return Object.fromEntries(read.flatMap(([key, reading]) => (reading.ok ? [[key, reading.value]] : [])));
}

export interface Context {
  readonly clientId: ClientId;
  readonly isQuote: boolean;
  readonly insurerId: InsurerId | null;
  readonly wholesalerId: InsurerId | null;
  readonly today: DateOnly;
}

/** What is asked of main. */
export function callOf(values: ContractValues, context: Context): Call {
  const due = readMonthDay(values.mainDue);
  const { today, ...known } = context;
  const running = context.isQuote ? null : runningSinceOf(values, today);
  return {
    ...known,
    branch: readBranch(values),
    policyNumber: values.policyNumber,
    isPolicyProvisional: values.isPolicyProvisional,
    product: values.product,
    formula: values.formula,
    risk: riskOf(values, today),
    isProfessional: values.isProfessional,
    managerId: CollaboratorId.safeParse(values.managerId).data ?? null,
    signedOn: Day.parse(values.signedOn),
    effectiveOn: Day.parse(values.effectiveOn),
    periodStartOn: running === null ? null : (Day.parse(values.periodStartOn) ?? running),
    mainDue: due.ok ? due.value : null,
    fixedEndOn: Day.parse(values.fixedEndOn),
    isTacit: values.isTacit,
    noticeMonths: Number(values.noticeMonths),
    split: values.split,
    paymentMode: values.paymentMode,
    ...commissionOf(values),
    amounts: amountsOf(values),
    comment: values.comment,
    replacesId: ContractId.safeParse(values.replacesId).data ?? null,
  };
}
