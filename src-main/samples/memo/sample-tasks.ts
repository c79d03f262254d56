/** @file Tasks: of a generated client, most of them done long ago, and those of the cabinet itself. */
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import { emptyTask } from '#main/db/empty-rows.ts';
import type { TaskTable } from '#main/db/schema.ts';
import {
  DAY_MS,
  dayOf,
  inChargeOf,
  instantOf,
  isFollowed,
  pastMs,
  workedFrom,
  type MemoClient,
  type MemoDraw,
} from './memo-draw.ts';
import {
  CABINET_TASKS,
  CANCEL_REASONS,
  MONTHLY_CABINET_TASK,
  TASK_DETAILS,
  TASK_TITLES,
  WEEKLY_CABINET_TASK,
} from './memo-texts.ts';

/** One and a half on average. */
const COUNTS = [[0, 28], [1, 30], [2, 20], [3, 12], [4, 7], [5, 3]] as const; // prettier-ignore

const everyMonth: Repetition = {
  every: 'MONTH',
  interval: 1,
  weekdays: [],
  monthlyBy: 'DAY',
  ends: { kind: 'never' },
};

/** Of a task that comes back: it stands for its own day, the first of its series. */
const repeated = (id: string, dueOn: DateOnly, repetition: Repetition): Partial<TaskTable> => ({
  repetition: JSON.stringify(repetition),
  repetitionFrom: dueOn,
  occurrenceOn: dueOn,
  seriesId: id,
});

function openDayOf({ random, today }: MemoDraw): DateOnly | null {
  const urgency = random.share([['late', 14], ['near', 24], ['in-time', 47], ['undated', 15]] as const); // prettier-ignore
  if (urgency === 'undated') return null;
  if (urgency === 'late') return addDays(today, -random.between(1, 20));
  return urgency === 'near'
    ? addDays(today, random.between(0, 3))
    : workedFrom(addDays(today, random.between(4, 70)));
}

/** Hours only on days to come: no reminder is due when the cabinet is opened. */
function openFields(draw: MemoDraw, id: string): Partial<TaskTable> {
  const { random, today } = draw;
  const dueOn = openDayOf(draw);
  if (dueOn === null) return {};
  const isToCome = dueOn > today;
  const dueTime = isToCome && random.chance(12) ? random.pick(['09:30', '11:00', '14:00', '16:30']) : null;
  return { dueOn, dueTime, ...(isToCome && random.chance(5) && repeated(id, dueOn, everyMonth)) };
}

function closedFields(draw: MemoDraw, createdMs: number, closedById: string): Partial<TaskTable> {
  const { random, todayMs } = draw;
  const closedMs = pastMs(draw, createdMs, Math.min(createdMs + 30 * DAY_MS, todayMs));
  const isCancelled = random.chance(6);
  return {
    status: isCancelled ? 'ANNULEE' : 'FAITE',
    closedAt: instantOf(closedMs),
    closedById,
    closeReason: isCancelled ? random.pick(CANCEL_REASONS) : '',
    dueOn: random.chance(85) ? addDays(dayOf(closedMs), random.between(-3, 6)) : null,
  };
}

function taskOf(draw: MemoDraw, client: MemoClient): TaskTable {
  const { random, todayMs } = draw;
  const clientMs = epochMsOf(client.createdAt as Instant);
  const isOpen = random.chance(18) && isFollowed(client);
  const createdMs = pastMs(draw, isOpen ? Math.max(clientMs, todayMs - 60 * DAY_MS) : clientMs);
  const assigneeId = inChargeOf(draw, client.managerId);
  const id = random.uuid(createdMs);
  return {
    ...emptyTask(id, instantOf(createdMs)),
    clientId: client.id,
    title: random.pick(TASK_TITLES),
    details: random.chance(20) ? random.pick(TASK_DETAILS) : '',
    assigneeId: isOpen && random.chance(6) ? null : assigneeId,
    priority: random.share([['NORMALE', 74], ['HAUTE', 16], ['BASSE', 10]] as const), // prettier-ignore
    createdById: assigneeId,
    ...(isOpen ? openFields(draw, id) : closedFields(draw, createdMs, assigneeId)),
  };
}

export const tasksOf = (draw: MemoDraw, client: MemoClient, asked?: number): TaskTable[] =>
  Array.from({ length: asked ?? draw.random.share(COUNTS) }, () => taskOf(draw, client));

/** Of no client: a few that stand alone, one of each week and one of each month. */
export function cabinetTasksOf(draw: MemoDraw): TaskTable[] {
  const { random, collaboratorIds, today, todayMs } = draw;
  const make = (title: string, dueOn: DateOnly | null, repetition?: Repetition): TaskTable => {
    const createdMs = pastMs(draw, todayMs - 20 * DAY_MS);
    const [id, assigneeId] = [random.uuid(createdMs), random.pick(collaboratorIds)];
    const row = { ...emptyTask(id, instantOf(createdMs)), title, dueOn, assigneeId, createdById: assigneeId };
    return { ...row, ...(dueOn !== null && repetition && repeated(id, dueOn, repetition)) };
  };
  const soon = (days: number): DateOnly => workedFrom(addDays(today, days));
  return [
    ...CABINET_TASKS.map((title, at) => make(title, at === 0 ? null : soon(at * 3 - 4))),
    make(WEEKLY_CABINET_TASK, soon(1), { ...everyMonth, every: 'WEEK' }),
    make(MONTHLY_CABINET_TASK, soon(9), everyMonth),
  ];
}
