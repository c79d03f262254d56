/** @file What the system is asked to show. No Electron here: the application and the tests show the same. */

export interface Notice {
  readonly text: string;
  /** The reminder that « Fait » and « Reporter » act on; null where there are several, or none. */
  readonly reminderId: string | null;
  /** Replaces what was shown before under the same name. */
  readonly tag: 'reminders' | 'tickets' | 'tasks' | 'locked' | 'stays';
}

export type ShowNotice = (notice: Notice) => void;
