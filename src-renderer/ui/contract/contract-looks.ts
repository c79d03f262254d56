/** @file The colour and the shape of a contract's badge: yellow to renew, red not renewed, grey over. */
import type { ContractBadge } from '#shared/features/contract/state/contract-state.ts';
import type { Shape } from '../display/shape.ts';
import type { Tone } from '../icon.ts';

interface Look {
  readonly tone: Tone;
  readonly shape: Shape;
}

const OVER: Look = { tone: 'neutral', shape: 'over' };
const COMING: Look = { tone: 'info', shape: 'ring' };

export const contractLooks: Readonly<Record<ContractBadge['kind'], Look>> = {
  'not-renewed': { tone: 'danger', shape: 'alert' },
  'to-renew': { tone: 'warning', shape: 'renew' },
  terminated: OVER,
  'termination-planned': { tone: 'neutral', shape: 'ring' },
  suspended: { tone: 'warning', shape: 'pause' },
  starts: COMING,
  finished: OVER,
  replaced: OVER,
  'without-effect': OVER,
  'quote-draft': COMING,
  'quote-sent': { tone: 'info', shape: 'mail' },
  'quote-lapsed': { tone: 'neutral', shape: 'alert' },
  'quote-refused': OVER,
  anomaly: { tone: 'danger', shape: 'alert' },
};
