/** @file Kinds of files, as the dialogs of the system name them. */
export const fileKindLabels = { calendar: 'Agenda (iCalendar)', mail: 'E-mail (brouillon)' } as const;
