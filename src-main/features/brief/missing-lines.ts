/** @file The papers that the contracts and claims of a client still lack: who is called can be asked for them. */
import type { BriefLine } from '#shared/features/brief/brief.api.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import {
  answersFor,
  expectedOfBranch,
  expectedOfClaim,
  isOfClient,
} from '#shared/features/document/expected-documents.rules.ts';
import type { contractsOf, documentTypes, HeldPaper, openClaims } from './brief.repository.ts';

type RowsOf<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
type Contract = RowsOf<typeof contractsOf>[number];
type Claim = RowsOf<typeof openClaims>[number];
type Types = RowsOf<typeof documentTypes>;

interface Lacking {
  readonly contracts: readonly Contract[];
  readonly claims: readonly Claim[];
  readonly held: readonly HeldPaper[];
}

/** A quote is not signed yet; what has ended asks for nothing. */
const RUNNING: ReadonlySet<string> = new Set(['A_VENIR', 'EN_COURS', 'SUSPENDU']);

const factsOfContract = ({ branch, policyNumber, product, insurerName }: Contract): BriefLine['facts'] => ({
  ...{ branch, number: policyNumber || product, insurer: insurerName ?? '' },
});

/** What papers are expected of: claims first, they cannot wait. */
function subjectsOf({ contracts, claims }: Lacking) {
  return [
    ...claims.map((row) => ({
      codes: expectedOfClaim(row.kind as ClaimKind),
      isOn: ({ claimId }: HeldPaper) => claimId === row.id,
      facts: { kind: row.kind, number: row.number },
      source: { kind: 'claim', id: row.id as never } as const,
    })),
    ...contracts
      .filter(({ status }) => RUNNING.has(status))
      .map((row) => ({
        codes: expectedOfBranch(row.branch as Branch),
        isOn: ({ contractId }: HeldPaper) => contractId === row.id,
        facts: factsOfContract(row),
        source: { kind: 'contract', id: row.id as never } as const,
      })),
  ];
}

/** One line for the client's own papers, then one for each record that lacks some of its own. */
export function linesOfMissing(lacking: Lacking, types: Types): BriefLine[] {
  const labels = new Map(types.map(({ code, label }) => [code, label]));
  const subjects = subjectsOf(lacking).map(({ codes, isOn, ...subject }) => {
    const isHeld = (code: string): boolean =>
      lacking.held.some((one) => one.code === code && answersFor(code, isOn(one)));
    return { ...subject, missing: codes.filter((code) => labels.has(code) && !isHeld(code)) };
  });
  const line = (
    key: string,
    codes: readonly string[],
    { facts, source }: Pick<BriefLine, 'facts' | 'source'>,
  ): BriefLine => ({
    ...{ id: `missing-documents:${key}`, kind: 'missing-documents', legal: null, source },
    facts: { ...facts, missing: codes.map((code) => labels.get(code) ?? code).join(', ') },
  });
  const own = [...new Set(subjects.flatMap(({ missing }) => missing.filter(isOfClient)))];
  const asking = subjects.find(({ missing }) => missing.some(isOfClient));
  return [
    ...(asking ? [line('client', own, { facts: {}, source: asking.source })] : []),
    ...subjects.flatMap(({ missing, facts, source }) => {
      const ofRecord = missing.filter((code) => !isOfClient(code));
      return ofRecord.length === 0 ? [] : [line(source.id, ofRecord, { facts, source })];
    }),
  ];
}
