/** @file What is done to the items of the agenda: moved, stretched, checked; each with a way back. */
import type { SeriesScope } from '#shared/features/agenda/agenda.api.ts';
import { formatLongDate, type CalendarMove, type useToasts } from '../../ui/index.ts';
import { announceAct, sayDone } from '../../ipc/announced-act.ts';
import { api } from '../../ipc/api.ts';
import { whenOf, type AgendaItem } from './agenda-items.ts';
import { agendaLabels } from './agenda.labels.ts';

interface Moved {
  readonly operationId: NonNullable<Parameters<typeof sayDone>[1]>['operationId'];
  readonly isHourMoved: boolean;
}

export class AgendaActs {
  /** A series waits for an answer: which of its days is meant? Null gives up. */
  question = $state.raw<((scope: SeriesScope | null) => void) | null>(null);
  readonly #toasts: ReturnType<typeof useToasts>;

  constructor(toasts: ReturnType<typeof useToasts>) {
    this.#toasts = toasts;
  }

  /** @returns false when nothing moved: the item goes back where it was */
  move = async ({ entry, title }: AgendaItem, move: CalendarMove): Promise<boolean> => {
    const when = whenOf(move);
    if (entry.kind === 'task') {
      const { id } = entry.task;
      const patch = { dueOn: when.startOn, dueTime: when.startTime };
      return this.#tell(title, when, () => api.task.update({ id, patch }));
    }
    // A ticket wakes up on the day that its panel says; a contract falls due when its terms say.
    if (entry.kind !== 'event') return false;
    const { eventId, occurrenceOn, isRepeated } = entry.occurrence;
    const scope = isRepeated ? await this.#ask() : 'all';
    if (scope === null) return false;
    return this.#tell(title, when, () =>
      api.agenda.update({ id: eventId, occurrenceOn, scope, patch: when }),
    );
  };

  check = async ({ entry, title }: AgendaItem): Promise<void> => {
    if (entry.kind !== 'task' || entry.task.status !== 'OUVERTE') return;
    const selection = { ids: [entry.task.id] };
    await announceAct(this.#toasts, () => api.task.complete({ selection }), agendaLabels.taskDone(title));
  };

  async #tell(title: string, when: ReturnType<typeof whenOf>, act: () => Promise<Moved>): Promise<boolean> {
    const saved = await announceAct(this.#toasts, act, null);
    if (!saved) return false;
    const day = formatLongDate(when.startOn);
    const words = when.startTime === null ? day : agendaLabels.movedAt(day, when.startTime);
    const jump = saved.isHourMoved ? ` ${agendaLabels.hourMoved}` : '';
    sayDone(this.#toasts, saved, `${agendaLabels.moved(title, words)}${jump}`);
    return true;
  }

  async #ask(): Promise<SeriesScope | null> {
    const scope = await new Promise<SeriesScope | null>((resolve) => (this.question = resolve));
    this.question = null;
    return scope;
  }
}
