/** @file What the dashboard counts and shows. Kysely and nothing else. */
import { sql } from 'kysely';
import { QualityCode, type Dashboard } from '#shared/features/dashboard/dashboard.api.ts';
import type { UrgencyAt } from '#shared/features/task/task.rules.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { qualityCondition } from '#main/db/rows/client-quality.ts';
import {
  BY_PRIORITY,
  IS_OPEN,
  OF_NO_BIN,
  openUrgencySql,
  taskRows,
  type TaskRow,
} from '#main/db/rows/task-rows.ts';

/** Open tasks of everybody, and of one person: those of clients in the bin are nobody's business. */
export async function countTasks(
  db: Db,
  at: UrgencyAt,
  collaboratorId: string | null,
): Promise<Dashboard['counters']> {
  const { rows } = await sql<Dashboard['counters']>`
    SELECT COUNT(*) AS open,
      COUNT(*) FILTER (WHERE urgency = 'late') AS late,
      COUNT(*) FILTER (WHERE urgency = 'near') AS near,
      COUNT(*) FILTER (WHERE urgency = 'late' AND assigneeId = ${collaboratorId}) AS mineLate,
      COUNT(*) FILTER (WHERE urgency = 'near' AND assigneeId = ${collaboratorId}) AS mineNear
    FROM (
      SELECT task.assigneeId, ${openUrgencySql(at)} AS urgency
      FROM task WHERE ${IS_OPEN} AND task.deletedAt IS NULL AND ${OF_NO_BIN}
    )`.execute(db);
  return rows[0] ?? { late: 0, near: 0, open: 0, mineLate: 0, mineNear: 0 };
}

/** Open tasks of one person and those of nobody, most urgent first: dated ones, then the others. */
export async function listMostUrgent(
  db: Db,
  collaboratorId: string | null,
  limit: number,
): Promise<TaskRow[]> {
  const mine = taskRows(db)
    .where(IS_OPEN)
    .where((eb) => eb.or([eb('assignee.id', 'is', null), eb('assignee.id', '=', collaboratorId)]));
  const dated = await mine
    .where('task.dueOn', 'is not', null)
    .orderBy('task.dueOn')
    .orderBy(sql`task.dueTime NULLS LAST`)
    .orderBy(BY_PRIORITY)
    .orderBy(sql`listing.sortName NULLS LAST`)
    .orderBy('task.id')
    .limit(limit)
    .execute();
  if (dated.length === limit) return dated;
  const undated = mine.where('task.dueOn', 'is', null).orderBy(BY_PRIORITY).orderBy('task.id');
  return [...dated, ...(await undated.limit(limit - dated.length).execute())];
}

export async function countQuality(db: Db): Promise<Dashboard['quality']> {
  const quality: Dashboard['quality'] = [];
  for (const code of QualityCode.options) {
    const { rows } = await sql<{ count: number }>`
      SELECT COUNT(*) AS count FROM client_listing WHERE ${qualityCondition(code)}`.execute(db);
    quality.push({ code, count: rows[0]?.count ?? 0 });
  }
  return quality;
}
