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
  | `client:${string}`;

export const clientTopic = (clientId: string): Topic => `client:${clientId}`;
