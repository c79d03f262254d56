/** @file Existing clients that resemble what is being typed: asked once typing pauses, older answers dropped. */
import { clientApi, type PossibleDuplicate } from '#shared/features/client/client.api.ts';
import { isPersonKind } from '#shared/kernel/person.ts';
import { api } from '../../../ipc/api.ts';
import type { NewClientValues } from './new-client-form.ts';

const PAUSE_MS = 200;

type Question = Parameters<typeof api.client.possibleDuplicates>[0];

/** Null while there is too little to resemble anything. */
function questionOf(values: NewClientValues): Question | null {
  const isPerson = isPersonKind(values.kind);
  const question = {
    firstName: isPerson ? values.firstName.trim() : '',
    lastName: (isPerson ? values.lastName : values.legalName).trim(),
    phone: values.phone.trim(),
    email: values.email.trim(),
    birthOn: isPerson ? values.birthOn : null,
  };
  const isTelling =
    question.lastName.length >= 2 || question.phone.length >= 6 || question.email.includes('@');
  return isTelling && clientApi.possibleDuplicates.input.safeParse(question).success ? question : null;
}

export class PossibleDuplicates {
  found = $state.raw<readonly PossibleDuplicate[]>([]);
  /** Something was asked and answered for what is typed now. */
  isAnswered = $state(false);
  #turn = 0;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  look(values: NewClientValues): void {
    const question = questionOf(values);
    const written = JSON.stringify(question);
    if (written === this.#asked) return;
    this.#asked = written;
    this.stop();
    if (question === null) this.#show([], false);
    else this.#timer = setTimeout(() => void this.#ask(question), PAUSE_MS);
  }

  /** No answer that comes later is shown. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  async #ask(question: Question): Promise<void> {
    const turn = this.#turn;
    try {
      const found = await api.client.possibleDuplicates(question);
      if (turn === this.#turn) this.#show(found, true);
    } catch {
      // A remark that cannot be made is not worth an error in the middle of a form.
      if (turn === this.#turn) this.#show([], false);
    }
  }

  #show(found: readonly PossibleDuplicate[], isAnswered: boolean): void {
    this.found = found;
    this.isAnswered = isAnswered;
  }
}
