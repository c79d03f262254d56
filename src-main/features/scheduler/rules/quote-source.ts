/** @file Quotes that left: followed up after a while, and closed or sent anew once they lapse. */
import { sql } from 'kysely';
import { quoteLastOn } from '#shared/features/contract/state/badge.rules.ts';
import type { QuoteRule } from '#shared/features/scheduler/rules.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { factsOf } from '#main/db/rows/contract-rows.ts';
import { contractFacts, readCauses, type ContractCause } from './contract-cause.ts';
import { actedOn, keyOf } from './ledger.ts';
import type { Cursor, Due, Reader, Source } from './rule-source.ts';

/** Few enough that reading them closely does not hold the window up. */
const PAGE = 20;

type Step = 'follow-up' | 'lapse';

interface QuoteDay {
  readonly step: Step;
  readonly on: DateOnly;
  /** What makes sense of the follow-up ends when the quote lapses. */
  readonly isOver: boolean;
}

function daysOf(rule: QuoteRule, { row, stage }: ContractCause, today: DateOnly): QuoteDay[] {
  const sentOn = row.quoteSentOn as DateOnly | null;
  const lastOn = quoteLastOn(factsOf(row));
  const isOpen = row.status === 'DEVIS' && row.quoteOutcome === null && stage !== 'DECEDE';
  if (!isOpen || sentOn === null || lastOn === null) return [];
  return [
    { step: 'follow-up', on: addDays(sentOn, rule.followUpDays), isOver: today >= lastOn },
    { step: 'lapse', on: lastOn, isOver: false },
  ];
}

const livingDays = (rule: QuoteRule, cause: ContractCause, today: DateOnly): QuoteDay[] =>
  daysOf(rule, cause, today).filter(({ on, isOver }) => on <= today && !isOver);

function dueOf(cause: ContractCause, { step, on }: QuoteDay): Due {
  const { row, assigneeId } = cause;
  return {
    ...{ subject: row.id, dueOn: on, outcome: 'task', clientId: row.clientId, assigneeId },
    about: { entity: 'contract', id: row.id },
    facts: {
      ...contractFacts(cause),
      ...{ step, quoteSentOn: row.quoteSentOn, quoteLastOn: quoteLastOn(factsOf(row)) },
    },
  };
}

interface Line {
  readonly id: string;
  readonly quoteSentOn: string;
}

/** Those without an answer, the oldest first. The conditions are those of the index `contract_quote`, word for word. */
async function openQuotes(db: Reader, today: DateOnly, cursor: Cursor): Promise<Line[]> {
  const [sentOn = '', id = ''] = cursor?.split(' ') ?? [];
  const { rows } = await sql<Line>`
    SELECT id, quoteSentOn FROM contract
    WHERE status = 'DEVIS' AND quoteOutcome IS NULL AND deletedAt IS NULL
      AND quoteSentOn <= ${today} AND (quoteSentOn, id) > (${sentOn}, ${id})
    ORDER BY quoteSentOn, id
    LIMIT ${PAGE}`.execute(db);
  return rows;
}

export const quoteSource: Source<QuoteRule> = {
  async findDues(db, rule, at, cursor) {
    const lines = await openQuotes(db, at.today, cursor);
    const ids = lines.map(({ id }) => id);
    const acted = await actedOn(db, rule.key, ids);
    const dues = (await readCauses(db, ids)).flatMap((cause) =>
      livingDays(rule, cause, at.today)
        .filter(({ on }) => !acted.has(keyOf(cause.row.id, on)))
        .map((day) => dueOf(cause, day)),
    );
    const last = lines.at(-1);
    const isEnd = lines.length < PAGE || last === undefined;
    return { dues, next: isEnd ? null : `${last.quoteSentOn} ${last.id}` };
  },

  /** Gone once the quote was answered, sent anew, or lapsed without being followed up. */
  async standing(db, rule, at, tasks) {
    const causes = await readCauses(db, [...new Set(tasks.flatMap(({ aboutId }) => aboutId ?? []))]);
    const byId = new Map(causes.map((cause) => [cause.row.id, cause]));
    const standing = tasks.filter(({ aboutId, ruleDueOn }) => {
      if (aboutId === null) return true;
      const cause = byId.get(aboutId);
      return cause !== undefined && livingDays(rule, cause, at.today).some(({ on }) => on === ruleDueOn);
    });
    return new Set(standing.map(({ id }) => id));
  },
};
