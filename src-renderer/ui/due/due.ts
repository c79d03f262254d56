/** @file The colour and the shape of an urgency: red disc, yellow half, blue ring, grey. */
import type { Urgency } from '#shared/features/task/task.rules.ts';
import type { Shape } from '../display/shape.ts';
import type { Tone } from '../icon.ts';

export const urgencyLooks: Readonly<Record<Urgency, { readonly tone: Tone; readonly shape: Shape }>> = {
  late: { tone: 'danger', shape: 'disc' },
  near: { tone: 'warning', shape: 'half' },
  'on-time': { tone: 'info', shape: 'ring' },
  undated: { tone: 'info', shape: 'ring' },
  closed: { tone: 'neutral', shape: 'check' },
};
