/** @file The order of the blocks while it is being changed: seen at once, saved act by act, each with a way back. */
import type { DashboardBlock, DashboardLayout } from '#shared/features/dashboard/dashboard.api.ts';
import { api } from '../../../ipc/api.ts';
import { announceAct } from '../../../ipc/announced-act.ts';
import type { useToasts } from '../../../ui/index.ts';
import { homeLabels, organiseLabels as labels } from '../home.labels.ts';
import { DEFAULT_LAYOUT, sameLayout, withPlace, withShown } from './layout.ts';

interface Source {
  /** What main last answered; undefined before it did. */
  stored(): DashboardLayout | undefined;
  reload(): Promise<void>;
}

export class LayoutEditor {
  /** For the ear: where the block that was moved now is. */
  said = $state('');
  /** Asked for, and not yet in what main answers. */
  #pending = $state.raw<DashboardLayout | null>(null);
  readonly #source: Source;
  readonly #toasts: ReturnType<typeof useToasts>;

  constructor(source: Source, toasts: ReturnType<typeof useToasts>) {
    this.#source = source;
    this.#toasts = toasts;
  }

  get layout(): DashboardLayout {
    return this.#pending ?? this.#source.stored() ?? DEFAULT_LAYOUT;
  }

  get isDefault(): boolean {
    return sameLayout(this.layout, DEFAULT_LAYOUT);
  }

  /** What is seen needs no words: the ear is told where the block now is. */
  move = (block: DashboardBlock, to: number): Promise<void> => {
    const next = withPlace(this.layout, block, to);
    const at = next.findIndex((one) => one.block === block);
    this.said = labels.place(homeLabels.blocks[block], at + 1, next.length);
    return this.#save(next, null);
  };

  show = (block: DashboardBlock, isShown: boolean): Promise<void> => {
    const name = homeLabels.blocks[block];
    return this.#save(
      withShown(this.layout, block, isShown),
      isShown ? labels.shown(name) : labels.hidden(name),
    );
  };

  reset = (): Promise<void> => this.#save(DEFAULT_LAYOUT, labels.wasReset);

  async #save(next: DashboardLayout, words: string | null): Promise<void> {
    if (sameLayout(next, this.layout)) return;
    this.#pending = next;
    const saved = await announceAct(
      this.#toasts,
      () => api.dashboard.saveLayout({ layout: [...next] }),
      words,
    );
    if (saved) await this.#source.reload();
    if (this.#pending === next) this.#pending = null;
  }
}
