/** @file The menu of a contract or of a quote: every act that it allows now, beside those of its buttons. */
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import FilePlus from '@lucide/svelte/icons/file-plus';
import CircleX from '@lucide/svelte/icons/circle-x';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Pause from '@lucide/svelte/icons/pause';
import Play from '@lucide/svelte/icons/play';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Undo2 from '@lucide/svelte/icons/undo-2';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import type { Contract } from '#shared/features/contract/contract.api.ts';
import { api } from '../../../../ipc/api.ts';
import { announceAct } from '../../../../ipc/announced-act.ts';
import type { RecordOpener } from '../../../../ipc/record-opener.ts';
import type { Icon, MenuEntry, ToastMessage } from '../../../../ui/index.ts';
import { actLabels as labels, deskActLabels } from './acts.labels.ts';
import {
  allows,
  canCancelTermination,
  canResume,
  canSuspend,
  DESK_ACTS,
  type DeskAct,
} from './contract-acts.ts';

export type OwnDialog = 'amend' | 'suspend' | 'resume' | 'send' | 'accept';

interface Means {
  readonly toasts: { show(message: ToastMessage): void };
  readonly opener: RecordOpener;
  readonly ask: (dialog: OwnDialog) => void;
  readonly onact: (act: DeskAct) => void;
  readonly onclose: () => void;
}

/** Those that have no button of their own. */
const IN_MENU: Readonly<Partial<Record<DeskAct, Icon>>> = {
  prepare: ClipboardCheck,
  notice: CalendarCheck,
  lapse: Hourglass,
};

const entry = (id: string, label: string, icon: Icon, onselect: () => void): MenuEntry => ({
  ...{ id, label, icon, onselect },
});

function quoteEntries(contract: Contract, { toasts, opener }: Means): MenuEntry[] {
  const { id, clientId } = contract;
  const close = (outcome: 'REFUSE' | 'PERIME', text: string) => () =>
    void announceAct(toasts, () => api.contract.closeQuote({ id, outcome }), text);
  const title = labels.followUpTitle(contract.product || branchLabels[contract.branch]);
  return [
    entry('follow', labels.followUp, CalendarCheck, () => opener.open({ kind: 'new-task', clientId, title })),
    entry('refuse', labels.refuse, CircleX, close('REFUSE', labels.refused)),
    entry('lapse-quote', labels.lapseQuote, Hourglass, close('PERIME', labels.lapsedQuote)),
  ];
}

function runningEntries(contract: Contract, { toasts, opener, ask, onact }: Means): MenuEntry[] {
  const { id, clientId } = contract;
  const ofDesk = DESK_ACTS.flatMap((act) => {
    const icon = IN_MENU[act];
    return icon && allows(contract, act) ? [entry(act, deskActLabels[act], icon, () => onact(act))] : [];
  });
  const cancelTermination = () =>
    void announceAct(toasts, () => api.renewal.cancelTermination({ id }), labels.terminationCancelled);
  const replace = () => opener.open({ kind: 'new-contract', clientId, isQuote: true, replacesId: id });
  return [
    ...ofDesk,
    ...(canSuspend(contract) ? [entry('suspend', labels.suspend, Pause, () => ask('suspend'))] : []),
    ...(canResume(contract) ? [entry('resume', labels.resume, Play, () => ask('resume'))] : []),
    ...(canCancelTermination(contract)
      ? [entry('cancel-termination', labels.cancelTermination, Undo2, cancelTermination)]
      : []),
    entry('replace', labels.replaceByQuote, FilePlus, replace),
  ];
}

export function contractEntries(contract: Contract, means: Means): MenuEntry[] {
  const isQuote = contract.status === 'DEVIS';
  const { toasts, onclose } = means;
  async function remove(): Promise<void> {
    const words = isQuote ? labels.removedQuote : labels.removedContract;
    if (await announceAct(toasts, () => api.contract.remove({ id: contract.id }), words)) onclose();
  }
  return [
    ...(isQuote ? quoteEntries(contract, means) : runningEntries(contract, means)),
    {
      ...entry('remove', labels.remove, Trash2, () => void remove()),
      ...{ isDanger: true, startsGroup: true },
    },
  ];
}
