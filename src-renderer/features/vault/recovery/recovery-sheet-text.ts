/** @file The recovery sheet as a text file: readable anywhere, in twenty years too. */
import type { RecoverySheet } from '#shared/features/vault/vault.api.ts';

const underlined = (title: string): string => `${title}\n${'-'.repeat(title.length)}`;

export function recoverySheetText(sheet: RecoverySheet): string {
  const lines = [
    sheet.title.toLocaleUpperCase('fr-FR'),
    '='.repeat(sheet.title.length),
    '',
    sheet.introduction,
    '',
    underlined(sheet.keyLabel),
    '',
    sheet.keyGroups.join(' '),
    '',
    `${sheet.dateLabel}\u00a0: ${sheet.createdOn}`,
    `${sheet.vaultLabel}\u00a0: ${sheet.vaultMark}`,
    '',
    underlined(sheet.stepsTitle),
    ...sheet.steps.map((step, at) => `${at + 1}. ${step}`),
    '',
    underlined(sheet.keepingTitle),
    ...sheet.keeping.map((advice) => `* ${advice}`),
    '',
    sheet.warning,
    '',
  ];
  // The line ends that the oldest Notepad understands.
  return lines.join('\r\n').replaceAll(/(?<!\r)\n/g, '\r\n');
}

/** Hands the sheet to the « Enregistrer sous » of the operating system; nothing is kept here. */
export function saveRecoverySheet(sheet: RecoverySheet, fileName: string): void {
  const file = new Blob(['\ufeff', recoverySheetText(sheet)], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
