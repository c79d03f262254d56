/** @file The dashboard in one reading, and its layout. */
import type { Dashboard, DashboardLayout, dashboardApi } from '#shared/features/dashboard/dashboard.api.ts';
import { completeLayout } from '#shared/features/dashboard/dashboard.rules.ts';
import { saved } from '#main/db/journal/saved.ts';
import { findSetting, saveSetting } from '#main/db/rows/setting-rows.ts';
import { taskOf } from '#main/db/rows/task-rows.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import { countQuality, countTasks, listMostUrgent } from './dashboard.repository.ts';

/** As many as a block shows without scrolling. */
const MOST_TASKS = 12;

/** Each collaborator arranges their own; before anybody is named, there is one for whoever is there. */
const settingOf = ({ collaboratorId }: Context): string => `dashboard:${collaboratorId() ?? 'nobody'}`;

async function readDashboard(context: Context): Promise<Dashboard> {
  const { db } = context;
  const at = await urgencyAt(context);
  const tasks = await listMostUrgent(db, context.collaboratorId(), MOST_TASKS);
  return {
    counters: await countTasks(db, at, context.collaboratorId()),
    tasks: tasks.map((row) => taskOf(row, at)),
    quality: await countQuality(db),
    layout: completeLayout(await findSetting(db, settingOf(context))),
  };
}

const saveLayout = (context: Context, layout: DashboardLayout) =>
  saved(
    context.write({ command: 'dashboard.saveLayout' }, (tx) =>
      saveSetting(tx, settingOf(context), completeLayout(layout)),
    ),
  );

export const dashboardHandlers: Handlers<typeof dashboardApi> = {
  read: (_input, context) => readDashboard(context),
  saveLayout: ({ layout }, context) => saveLayout(context, layout),
};
