/** @file The values of the form of a new claim. */
import type { z } from 'zod';
import { ClaimFields } from '#shared/features/claim/claim.api.ts';

export const NewClaimForm = ClaimFields.pick({
  ...{ kind: true, number: true, occurredOn: true, knownOn: true, declaredOn: true },
  ...{ place: true, circumstances: true, estimatedCents: true },
});
type Fields = z.output<typeof NewClaimForm>;

/** As the fields hold them: text until it is judged. */
export type NewClaimValues = {
  -readonly [F in keyof Fields]: Fields[F] extends number | null ? number | null : string | null;
} & { kind: string; number: string; place: string; circumstances: string };

export const newClaim = (kind: string, today: string): NewClaimValues => ({
  ...{ kind, number: '', occurredOn: null, knownOn: today, declaredOn: null },
  ...{ place: '', circumstances: '', estimatedCents: null },
});

/** What was typed before the panel was left; a draft that cannot be read is none. */
export function readDraft(text: string | null): Partial<NewClaimValues> | null {
  try {
    const typed: unknown = JSON.parse(text ?? '');
    return typed !== null && typeof typed === 'object' ? typed : null;
  } catch {
    return null;
  }
}
