/**
 * @file The system's notifications. They outlive the lock: what is shown is worded elsewhere, without a name, and a
 * click opens the place that it is about, after the unlock when there must be one.
 */
import { Notification } from 'electron';
import type { CommandId } from '#shared/commands/registry.ts';
import { noticeLabels } from '#shared/features/scheduler/notice.labels.ts';
import type { Notice, ShowNotice } from '#main/features/scheduler/notices/notice.ts';

export interface NotificationParts {
  readonly icon: string;
  /** @param command what the desk then shows; null for the window as it is */
  readonly open: (command: CommandId | null) => void;
  readonly close: (reminderId: string) => void;
  readonly snooze: (reminderId: string) => void;
}

/** Linux shows no buttons; Windows does since toasts are activated by the engine. */
const hasActions = process.platform !== 'linux';

/** As in electron-builder.yml: Windows shows nothing of an application that it does not know by this name. */
export const APP_ID = 'fr.mallette.desktop';

const PLACES: Readonly<Record<Notice['tag'], CommandId | null>> = {
  reminders: 'reminders.open',
  locked: 'reminders.open',
  tasks: 'nav.tasks',
  tickets: 'nav.tickets',
  stays: null,
};

export function systemNotifications(parts: NotificationParts): ShowNotice {
  // What is not referred to is collected, and a click on it then goes nowhere.
  const shown = new Map<Notice['tag'], Notification>();
  return (notice) => {
    if (!Notification.isSupported()) return;
    shown.get(notice.tag)?.close();
    const notification = notificationOf(notice, parts);
    shown.set(notice.tag, notification);
    notification.show();
  };
}

function notificationOf({ text, reminderId, tag }: Notice, parts: NotificationParts): Notification {
  const labels = [noticeLabels.done, noticeLabels.snooze, noticeLabels.open];
  const notification = new Notification({
    title: noticeLabels.appName,
    body: text,
    icon: parts.icon,
    ...(hasActions &&
      reminderId !== null && { actions: labels.map((label) => ({ type: 'button', text: label })) }),
  });
  const open = (): void => {
    parts.open(PLACES[tag]);
  };
  notification.on('click', open);
  notification.on('action', ({ actionIndex: chosen }) => {
    if (reminderId !== null && chosen === 0) parts.close(reminderId);
    else if (reminderId !== null && chosen === 1) parts.snooze(reminderId);
    else open();
  });
  return notification;
}
