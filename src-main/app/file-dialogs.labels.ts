/** @file Kinds of files, as the dialogs of the system name them. */
export const fileKindLabels = { calendar: 'Agenda (iCalendar)' } as const;
