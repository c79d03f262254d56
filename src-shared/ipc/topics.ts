/** @file Topics: what a write announces and a live query listens to. */

/** A kind of data, or one client's whole sheet (`client:<id>`). */
export type Topic =
  | 'client'
  | 'cabinet'
  | 'collaborator'
  | 'list'
  | 'setting'
  | 'view'
  | 'journal'
  | 'preferences'
  /** A click outside the window asks something of the desk. */
  | 'errand'
  | 'note'
  | 'task'
  | 'event'
  | 'insurer'
  | 'contract'
  | 'claim'
  | 'document'
  | 'ticket'
  /** How far an import of files is. */
  | 'import'
  | 'reminder'
  | 'scheduler'
  /** The civil day changed, or may have: midnight, wake, a corrected clock. */
  | 'today'
  /** A minute has passed: only for what shows the hour. */
  | 'minute'
  | `client:${string}`;

export const clientTopic = (clientId: string): Topic => `client:${clientId}`;
