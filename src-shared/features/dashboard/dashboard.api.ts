/** @file What a broker sees in the morning, in one reading. */
import { z } from 'zod';
import { command, query } from '../../ipc/procedure.ts';
import { Saved } from '../../ipc/saved.ts';
import { Task } from '../task/task.api.ts';

export const DashboardBlock = z.enum(['agenda', 'tasks', 'renewals', 'tickets', 'quality', 'latest']);
export type DashboardBlock = z.output<typeof DashboardBlock>;

/** In the order of the screen. */
export const DashboardLayout = z.array(z.strictObject({ block: DashboardBlock, isHidden: z.boolean() }));
export type DashboardLayout = z.output<typeof DashboardLayout>;

/** Something missing or doubtful on living clients (former and lost ones aside). */
export const QualityCode = z.enum([
  'unreachable',
  'no-address',
  'no-manager',
  'nir-to-confirm',
  'iban-to-confirm',
]);
export type QualityCode = z.output<typeof QualityCode>;

export const Dashboard = z.strictObject({
  /** Open tasks of everybody, and those of whoever works on this machine. */
  counters: z.strictObject({
    late: z.number().int(),
    near: z.number().int(),
    open: z.number().int(),
    mineLate: z.number().int(),
    mineNear: z.number().int(),
  }),
  /** The most urgent ones of whoever works here, and those of nobody. */
  tasks: z.array(Task),
  quality: z.array(z.strictObject({ code: QualityCode, count: z.number().int() })),
  layout: DashboardLayout,
});
export type Dashboard = z.output<typeof Dashboard>;

export const dashboardApi = {
  read: query(z.strictObject({}), Dashboard),
  /** Of whoever works on this machine. */
  saveLayout: command(z.strictObject({ layout: DashboardLayout }), Saved),
};
