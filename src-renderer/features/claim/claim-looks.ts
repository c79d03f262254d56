/** @file The colour and the shape of a claim's state. */
import type { ClaimStatus } from '#shared/features/claim/claim.rules.ts';
import type { Shape, Tone } from '../../ui/index.ts';

export const claimLooks: Readonly<Record<ClaimStatus, { readonly tone: Tone; readonly shape: Shape }>> = {
  DECLARE: { tone: 'info', shape: 'ring' },
  EN_INSTRUCTION: { tone: 'info', shape: 'half' },
  ATTENTE_PIECES: { tone: 'warning', shape: 'pause' },
  EXPERTISE: { tone: 'info', shape: 'half' },
  ACCORD: { tone: 'success', shape: 'check' },
  REGLE: { tone: 'success', shape: 'check' },
  SANS_SUITE: { tone: 'neutral', shape: 'over' },
  REFUSE: { tone: 'neutral', shape: 'over' },
  CLOS: { tone: 'neutral', shape: 'over' },
};
