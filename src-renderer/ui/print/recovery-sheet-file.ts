/** @file The recovery sheet as plain text, for a USB stick or a password manager: read anywhere, for decades. */
import type { RecoverySheet } from '#shared/features/vault/vault.api.ts';

export function recoverySheetText(sheet: RecoverySheet): string {
  const groups = [0, 3, 6].map((from) => sheet.keyGroups.slice(from, from + 3).join('  '));
  return [
    sheet.title.toLocaleUpperCase('fr'),
    `${sheet.dateLabel} ${sheet.createdOn}\n${sheet.vaultLabel} ${sheet.vaultMark}`,
    sheet.introduction,
    `${sheet.keyLabel}\n\n${groups.map((line) => `    ${line}`).join('\n')}`,
    [sheet.stepsTitle, ...sheet.steps.map((step, at) => `${at + 1}. ${step}`)].join('\n'),
    [sheet.keepingTitle, ...sheet.keeping.map((advice) => `- ${advice}`)].join('\n'),
    sheet.warning,
    '',
  ].join('\n\n');
}

/** Asks where to put the file, as for any download. The mark at its beginning tells Windows that it is UTF-8. */
export function saveRecoverySheet(sheet: RecoverySheet, fileName: string): void {
  const text = `\ufeff${recoverySheetText(sheet)}`.replaceAll('\n', '\r\n');
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
