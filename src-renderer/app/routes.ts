/** @file Addresses: `#/clients/<id>` ↔ a screen and its parameters. One table. */
import { isDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import { AGENDA_LOOKS, type AgendaLook } from '../features/agenda/period.ts';
import type { OpenRecord } from '../ipc/record-opener.ts';
import type { HelpPageId } from '../features/help/help-page.ts';

export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'agenda'; readonly look: AgendaLook | undefined; readonly day: DateOnly | undefined }
  | { readonly view: 'tasks' }
  | { readonly view: 'renewals' }
  | { readonly view: 'tickets' }
  | { readonly view: 'claims' }
  | { readonly view: 'clients' }
  | { readonly view: 'client'; readonly clientId: ClientId }
  | { readonly view: 'comparison'; readonly leftId: ClientId; readonly rightId: ClientId }
  | { readonly view: 'settings'; readonly section: string | undefined }
  | { readonly view: 'documents' }
  | { readonly view: 'bin' }
  | { readonly view: 'help'; readonly page: string | undefined }
  | { readonly view: 'unknown' };
export type ViewName = Route['view'];

export interface ViewDescription {
  /** The part of the rail that this screen belongs to. */
  readonly section:
    | 'home'
    | 'agenda'
    | 'tasks'
    | 'claims'
    | 'documents'
    | 'tickets'
    | 'clients'
    | 'settings'
    | 'bin'
    | 'help'
    | null;
  /** The page that F1 opens, unless a part of the screen has its own. */
  readonly helpPage: HelpPageId;
}

export const views: Readonly<Record<ViewName, ViewDescription>> = {
  home: { section: 'home', helpPage: 'accueil' },
  agenda: { section: 'agenda', helpPage: 'agenda' },
  tasks: { section: 'tasks', helpPage: 'memo' },
  renewals: { section: 'tasks', helpPage: 'renouvellements' },
  tickets: { section: 'tickets', helpPage: 'tickets' },
  claims: { section: 'claims', helpPage: 'sinistres' },
  clients: { section: 'clients', helpPage: 'recherche' },
  client: { section: 'clients', helpPage: 'fiche-client' },
  comparison: { section: 'clients', helpPage: 'fiche-client' },
  documents: { section: 'documents', helpPage: 'documents' },
  settings: { section: 'settings', helpPage: 'securite' },
  bin: { section: 'bin', helpPage: 'annuler' },
  help: { section: 'help', helpPage: 'premiers-pas' },
  unknown: { section: null, helpPage: 'premiers-pas' },
};

/** Sections of the settings that have a page of their own. */
const settingsHelp: Readonly<Record<string, HelpPageId>> = {
  compagnies: 'contrats',
  notifications: 'rappels',
  echeances: 'memo',
  automatismes: 'rappels',
  tickets: 'tickets',
  clavier: 'raccourcis',
  documents: 'documents',
};

/** What is open beside a screen has the keyboard more often than the screen. */
const panelHelp: Readonly<Partial<Record<OpenRecord['kind'], HelpPageId>>> = {
  contract: 'contrats',
  'new-contract': 'contrats',
  claim: 'sinistres',
  'new-claim': 'sinistres',
  document: 'documents',
  ticket: 'tickets',
  'new-ticket': 'tickets',
  task: 'memo',
  'new-task': 'memo',
  event: 'agenda',
  'new-event': 'agenda',
};

/** The page that F1 opens here. */
export function helpPageAt(route: Route, panel: OpenRecord | null = null): HelpPageId {
  const ofPanel = panel && panelHelp[panel.kind];
  if (ofPanel) return ofPanel;
  const ofSection = route.view === 'settings' ? settingsHelp[route.section ?? ''] : undefined;
  return ofSection ?? views[route.view].helpPage;
}

export const paths = {
  home: '#/accueil',
  /** Without a day: today, whenever that is. */
  agenda: (look?: AgendaLook, day?: DateOnly) => {
    const asked = [look && `vue=${look}`, day && `jour=${day}`].filter(Boolean).join('&');
    return asked === '' ? '#/agenda' : `#/agenda?${asked}`;
  },
  tasks: '#/echeancier',
  renewals: '#/echeancier/contrats',
  tickets: '#/tickets',
  claims: '#/sinistres',
  clients: '#/clients',
  client: (clientId: string) => `#/clients/${clientId}`,
  documents: '#/documents',
  settings: '#/reglages',
  bin: '#/corbeille',
  help: (page?: HelpPageId) => (page === undefined ? '#/aide' : `#/aide/${page}`),
} as const;

const unknown: Route = { view: 'unknown' };
const idOf = (text: string | undefined): ClientId | undefined => ClientId.safeParse(text).data;

/** The view and the day are part of the address: back from a sheet, the same week is there. */
function agendaRoute(hash: string): Route {
  const asked = new URLSearchParams(hash.replace(/^[^?]*/, ''));
  const day = asked.get('jour') ?? '';
  const look = AGENDA_LOOKS.find((one) => one === asked.get('vue'));
  return { view: 'agenda', look, day: isDateOnly(day) ? day : undefined };
}

function clientsRoute([first, second, third]: readonly string[]): Route {
  if (first === undefined) return { view: 'clients' };
  if (first !== 'comparer') {
    const clientId = idOf(first);
    return clientId && second === undefined ? { view: 'client', clientId } : unknown;
  }
  const [leftId, rightId] = [idOf(second), idOf(third)];
  return leftId && rightId ? { view: 'comparison', leftId, rightId } : unknown;
}

function dueRoute([mode, ...more]: readonly string[]): Route {
  if (mode === undefined) return { view: 'tasks' };
  return mode === 'contrats' && more.length === 0 ? { view: 'renewals' } : unknown;
}

/** @param hash as `location.hash`; what follows « ? » belongs to the screen. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '').replace(/\?.*$/, '');
  const [head = '', ...rest] = path.split('/').filter(Boolean);
  if (head === 'clients') return clientsRoute(rest);
  if (head === 'reglages') return rest.length > 1 ? unknown : { view: 'settings', section: rest[0] };
  if (head === 'aide') return rest.length > 1 ? unknown : { view: 'help', page: rest[0] };
  if (head === 'echeancier') return dueRoute(rest);
  if (rest.length > 0) return unknown;
  if (head === 'agenda') return agendaRoute(hash);
  if (head === '' || head === 'accueil') return { view: 'home' };
  if (head === 'tickets') return { view: 'tickets' };
  if (head === 'sinistres') return { view: 'claims' };
  if (head === 'documents') return { view: 'documents' };
  return head === 'corbeille' ? { view: 'bin' } : unknown;
}
