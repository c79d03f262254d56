/** @file The system's notifications. They outlive the lock: what is shown is worded elsewhere, without a name. */
import { Notification } from 'electron';
import { noticeLabels } from '#shared/features/scheduler/notice.labels.ts';
import type { Notice, ShowNotice } from '#main/features/scheduler/notices/notice.ts';

export interface NotificationParts {
  readonly icon: string;
  readonly open: () => void;
  readonly close: (reminderId: string) => void;
  readonly snooze: (reminderId: string) => void;
}

/** Only macOS shows buttons. */
const hasActions = process.platform === 'darwin';

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

function notificationOf({ text, reminderId }: Notice, parts: NotificationParts): Notification {
  const labels = [noticeLabels.done, noticeLabels.snooze, noticeLabels.open];
  const notification = new Notification({
    title: noticeLabels.appName,
    body: text,
    icon: parts.icon,
    ...(hasActions &&
      reminderId !== null && { actions: labels.map((label) => ({ type: 'button', text: label })) }),
  });
  notification.on('click', () => {
    parts.open();
  });
  notification.on('action', (event: unknown, index?: number) => {
    // Newer engines carry the index in the event.
    const chosen = index ?? (event as { actionIndex?: number }).actionIndex;
    if (reminderId !== null && chosen === 0) parts.close(reminderId);
    else if (reminderId !== null && chosen === 1) parts.snooze(reminderId);
    else parts.open();
  });
  return notification;
}
