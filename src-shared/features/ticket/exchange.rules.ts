/** @file What passes between the office and the outside: by what means, in which direction, when. Pure. */
import { z } from 'zod';
import type { ExchangeKind } from './ticket.rules.ts';

/** How a matter came up first. */
export const TicketChannel = z.enum(['EMAIL', 'TELEPHONE', 'COURRIER', 'SMS', 'ACCUEIL', 'AUTRE']);
export type TicketChannel = z.output<typeof TicketChannel>;

/** `NOTE`: written to oneself and one's colleagues, seen by nobody outside. */
export const ExchangeMedium = z.enum(['EMAIL', 'APPEL', 'COURRIER', 'SMS', 'ENTRETIEN', 'NOTE']);
export type ExchangeMedium = z.output<typeof ExchangeMedium>;

export const ExchangeDirection = z.enum(['IN', 'OUT']);
export type ExchangeDirection = z.output<typeof ExchangeDirection>;

/** What an exchange is to the state of its ticket. */
export function exchangeKindOf(medium: ExchangeMedium, direction: ExchangeDirection | null): ExchangeKind {
  if (medium === 'NOTE' || direction === null) return 'NOTE';
  return medium === 'APPEL' ? 'CALL' : direction;
}

/** Told and not written: whoever complains is invited to write (ACPR 2024-R-02). */
export const isSpoken = (channel: TicketChannel): boolean => channel === 'TELEPHONE' || channel === 'ACCUEIL';

/** Steps of a complaint that an exchange may take. */
export const ComplaintStepName = z.enum(['acknowledge', 'answer']);
export type ComplaintStepName = z.output<typeof ComplaintStepName>;
