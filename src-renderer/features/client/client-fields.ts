/** @file What the rows of the client's own columns share: their name in the journal, their saving, their lists. */
import type { ClientPatch, ClientSheet } from '#shared/features/client/client.api.ts';
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { Saved } from '#shared/ipc/saved.ts';
import { api } from '../../ipc/api.ts';
import { warningOf } from '../../ipc/warning.labels.ts';
import type { Choice, FieldAddress } from '../../ui/index.ts';
import { clientLabels } from './client.labels.ts';

/** The part of a row that says which column it edits. */
export function columnOf(
  sheet: ClientSheet,
  field: string,
): { readonly of: FieldAddress; readonly warning: string | undefined } {
  return { of: { entity: 'client', rowId: sheet.id, field }, warning: warningOf(sheet, field) };
}

/** Writes only the columns given. */
export const saveClient = (sheet: ClientSheet, patch: ClientPatch): Promise<Saved> =>
  api.client.update({ clientId: sheet.id, patch });

/** A closed list, in its own order. */
export const choicesOf = <Code extends string>(
  codes: readonly Code[],
  label: (code: Code) => string,
): Choice[] => codes.map((code) => ({ value: code, label: label(code) }));

/** Those who work here, and the one of the sheet even when gone. */
export function managerChoices({ collaborators }: CabinetContext, current: string | null): Choice[] {
  return collaborators
    .filter((one) => one.isActive || one.id === current)
    .map(({ id, firstName, lastName, isActive }) => {
      const name = `${firstName} ${lastName}`.trim();
      return { value: id, label: isActive ? name : clientLabels.inactive(name) };
    });
}

/** The origins in use, and the one of the sheet even when archived. */
export const originChoices = ({ origins }: CabinetContext, current: string | null): Choice[] =>
  origins
    .filter((one) => !one.isArchived || one.id === current)
    .map(({ id, label }) => ({ value: id, label }));
