/** @file Acts on contracts that fall due: each says what it did, offers to take it back, and tells what was left and why. */
import type { RenewalReport } from '#shared/features/renewal/renewal.api.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { announceAct } from '../../ipc/announced-act.ts';
import { formatNumber, type ToastMessage } from '../../ui/index.ts';
import { selectionOf, type RenewalTarget } from './renewal-targets.ts';
import { renewalLabels as labels } from './renewal.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}

export class RenewalActs {
  isBusy = $state(false);
  /** What the last act left as it was; shown until it is closed. */
  report = $state.raw<RenewalReport | null>(null);
  readonly #toasts: Toasts;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  assign = (
    targets: readonly RenewalTarget[],
    to: { readonly id: CollaboratorId; readonly name: string } | null,
  ): Promise<RenewalReport | undefined> =>
    this.run(
      () => api.renewal.assign({ selection: selectionOf(targets), managerId: to?.id ?? null }),
      (count, written) => (to ? labels.assigned(count, written, to.name) : labels.unassigned(count, written)),
    );

  /**
   * @returns what main did, all or in part; undefined when it refused
   * @throws IpcError with fields, for the form that shows sentences beside them
   */
  async run<R extends RenewalReport>(
    act: () => Promise<R>,
    words: (count: number, written: string) => string,
  ): Promise<R | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    try {
      const said = ({ changed, refused }: R): string =>
        `${words(changed, formatNumber(changed))}${labels.left(refused.length, formatNumber(refused.length))}.`;
      const report = await announceAct(this.#toasts, act, said, { throwsFields: true });
      if (report && report.refused.length > 0) this.report = report;
      else if (report?.operationId === null) this.#toasts.show({ text: labels.nothingChanged });
      return report;
    } finally {
      this.isBusy = false;
    }
  }
}
