/** @file The exchange that is being written: what kind it is, when it was, what it is worth for a complaint. */
import type {
  ComplaintStepName,
  ExchangeDirection,
  ExchangeMedium,
} from '#shared/features/ticket/exchange.rules.ts';
import type { NewExchange } from '#shared/features/ticket/ticket.api.ts';
import { splitEmails } from '#shared/kernel/email.ts';
import { isCivilTime, resolveMoment, type CivilTime } from '#shared/kernel/civil-time.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';

export const MODES = ['answer', 'call', 'note', 'other'] as const;
export type Mode = (typeof MODES)[number];

interface Party {
  readonly name: string;
  readonly address: string;
}

const NOON = '12:00' as CivilTime;

export class ExchangeDraft {
  mode = $state<Mode>('answer');
  direction = $state<ExchangeDirection>('IN');
  medium = $state<ExchangeMedium>('COURRIER');
  on = $state<string | null>(null);
  time = $state<string | null>(null);
  step = $state<ComplaintStepName | null>(null);
  /** Documents that leave with the draft, in the order chosen. */
  documentIds = $state<readonly string[]>([]);
  /** Addresses as typed; the first proposal until somebody types. */
  to = $state('');

  #medium(): ExchangeMedium {
    const media = { answer: 'EMAIL', call: 'APPEL', note: 'NOTE', other: this.medium } as const;
    return media[this.mode];
  }

  get isOutgoing(): boolean {
    return this.mode === 'answer' || (this.mode !== 'note' && this.direction === 'OUT');
  }

  /** Null = now; so is today without an hour. Another day without an hour is its middle. */
  at(timeZone: string, today: string): Instant | null {
    if (this.on === null || (this.on === today && this.time === null)) return null;
    const time = this.time !== null && isCivilTime(this.time) ? this.time : NOON;
    return resolveMoment(timeZone, this.on as DateOnly, time).instant;
  }

  exchange(text: string, at: Instant | null): NewExchange {
    const medium = this.#medium();
    const direction = medium === 'NOTE' ? null : this.mode === 'answer' ? 'OUT' : this.direction;
    return { medium, direction, at, text, complaintStep: this.isOutgoing ? this.step : null };
  }

  /** The names that are known of the addresses stay with them. */
  parties(known: readonly Party[]): Party[] {
    return splitEmails(this.to).map((address) => ({
      address,
      name: known.find((party) => party.address.toLowerCase() === address.toLowerCase())?.name ?? '',
    }));
  }

  reset(): void {
    this.on = null;
    this.time = null;
    this.step = null;
    this.documentIds = [];
  }
}
