/** @file The shape of a state: what says it where colours cannot be told apart. */

/** ○ in time, ◐ near, ● late, ⟳ renewal, ! alert, — over, ✉ ticket, ⚠ claim, ⏸ waiting, ✓ done. */
export type Shape =
  'ring' | 'half' | 'disc' | 'renew' | 'alert' | 'over' | 'mail' | 'claim' | 'pause' | 'check';
