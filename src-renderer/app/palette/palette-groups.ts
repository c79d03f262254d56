/** @file The lines of the palette: how each thing found is written, and what choosing it does. */
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleHelp from '@lucide/svelte/icons/circle-help';
import FileText from '@lucide/svelte/icons/file-text';
import Mail from '@lucide/svelte/icons/mail';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import UserPlus from '@lucide/svelte/icons/user-round-plus';
import { commandLabels } from '#shared/commands/commands.labels.ts';
import type { DocumentHit } from '#shared/features/document/document-answers.ts';
import type { TicketHit } from '#shared/features/ticket/ticket.api.ts';
import { ticketStateWords } from '#shared/features/ticket/ticket.labels.ts';
import type { NoteHit } from '#shared/features/note/note.api.ts';
import { understoodWords } from '#shared/features/task/understood-task.labels.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import type { HelpPage } from '../../features/help/help-page.ts';
import { announceAct } from '../../ipc/announced-act.ts';
import type { Icon } from '../../ui/index.ts';
import { paletteLabels } from '../app.labels.ts';
import type { Desk } from '../desk.svelte.ts';
import { beginNote, recordFor } from '../new-records.ts';
import { paths } from '../routes.ts';
import { commandIcons } from './command-icons.ts';
import { findCommands, type PaletteGroup } from './entries.ts';
import { createTask, type NamedClient, type TaskProposal } from './task-proposal.ts';

const ACTIONS_BESIDE_CLIENTS = 5;

export interface FoundClient {
  readonly clientId: ClientId;
  readonly name: string;
  readonly town: string;
  readonly phone?: string;
}

export class PaletteGroups {
  readonly #desk: Desk;
  readonly #aim: Desk['paletteAim'];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#aim = desk.paletteAim;
  }

  clients(id: 'recent' | 'clients', found: readonly FoundClient[], icon: Icon): PaletteGroup {
    const entries = found.map(({ clientId, name, town, phone }) => ({
      id: `client-${clientId}`,
      label: name,
      detail: [town, phone].filter(Boolean).join(' · '),
      icon,
      run: () => this.#openClient(clientId),
    }));
    return { id, heading: paletteLabels[id], entries };
  }

  #openClient(clientId: ClientId): void {
    this.#desk.router.go(paths.client(clientId));
    if (this.#aim === 'note') void beginNote();
    else if (this.#aim !== 'sheet') this.#desk.records.open(recordFor(this.#aim, clientId));
  }

  actions(words: string, isBesideClients: boolean): PaletteGroup {
    const found = findCommands(words);
    const shown = words !== '' && isBesideClients ? found.slice(0, ACTIONS_BESIDE_CLIENTS) : found;
    const entries = shown.map(({ id, group }) => ({
      id: `command-${id}`,
      label: commandLabels[id].label,
      keys: this.#desk.keys(id),
      icon: commandIcons[group],
      run: () => this.#desk.run(id),
    }));
    return { id: 'actions', heading: paletteLabels.actions, entries };
  }

  notes(hits: readonly NoteHit[]): PaletteGroup {
    const entries = hits.map(({ noteId, clientId, clientName, excerpt, marks }) => ({
      id: `note-${noteId}`,
      label: clientName,
      detail: excerpt,
      marks,
      icon: StickyNote,
      run: () => {
        this.#desk.router.go(paths.client(clientId));
        void this.#desk.soughtNote.show(clientId, noteId);
      },
    }));
    return { id: 'notes', heading: paletteLabels.notes, entries };
  }

  tickets(hits: readonly TicketHit[]): PaletteGroup {
    const entries = hits.map(({ ticketId, number, subject, state, clientName, excerpt, marks }) => ({
      id: `ticket-${ticketId}`,
      label: [subject, ticketStateWords[state], clientName || number].join(' · '),
      detail: excerpt,
      marks,
      icon: Mail,
      run: () => this.#desk.records.open({ kind: 'ticket', id: ticketId }),
    }));
    return { id: 'tickets', heading: paletteLabels.tickets, entries };
  }

  /** The title, whose it is, and the passage that holds the words. */
  documents(hits: readonly DocumentHit[]): PaletteGroup {
    const entries = hits.map(({ documentId, title, typeLabel, clientName, page, excerpt, marks }) => ({
      id: `document-${documentId}`,
      label: [title, clientName].filter(Boolean).join(' · '),
      ...(page === null ? { detail: typeLabel ?? '' } : { detail: excerpt, marks }),
      icon: FileText,
      run: () => this.#desk.records.open({ kind: 'document', id: documentId }),
    }));
    return { id: 'documents', heading: paletteLabels.documents, entries };
  }

  /** What would be made, for whom and when, before Entrée makes it. */
  task(proposal: TaskProposal): PaletteGroup {
    const when = understoodWords(proposal.understood);
    const entries = proposal.clients.map((client) => ({
      id: `new-task-${client?.clientId ?? 'nobody'}`,
      label: paletteLabels.createTask(proposal.title),
      detail: [client?.name ?? paletteLabels.noClient, ...when].join(' · '),
      icon: CircleCheck,
      run: () => void this.#createTask(proposal, client),
    }));
    return { id: 'task', heading: paletteLabels.task, entries };
  }

  async #createTask(proposal: TaskProposal, client: NamedClient | null): Promise<void> {
    const [when = ''] = understoodWords(proposal.understood);
    await announceAct(this.#desk.toasts, () => createTask(proposal, client), paletteLabels.taskCreated(when));
  }

  /** Last, so that it is never the line that Entrée opens by haste. */
  creation(words: string): PaletteGroup {
    const label = paletteLabels.newClient(words);
    const entry = { id: 'new-client', label, icon: UserPlus, run: () => this.#desk.newClient(words) };
    return { id: 'create', heading: paletteLabels.create, entries: [entry] };
  }

  help(pages: readonly HelpPage[]): PaletteGroup {
    const entries = pages.map(({ id, title, summary }) => ({
      id: `help-${id}`,
      label: title,
      detail: summary,
      icon: CircleHelp,
      run: () => this.#desk.router.go(paths.help(id)),
    }));
    return { id: 'help', heading: paletteLabels.help, entries };
  }
}
