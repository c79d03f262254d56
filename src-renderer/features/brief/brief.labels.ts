/** @file The words of the call brief: one line for each thing to know, short enough to be read while it rings. */
import { EventKind } from '#shared/features/agenda/agenda.api.ts';
import { eventKindLabels } from '#shared/features/agenda/event.labels.ts';
import type { BriefKind, BriefLine } from '#shared/features/brief/brief.api.ts';
import { claimKindLabels, claimStatusLabels } from '#shared/features/claim/claim.labels.ts';
import { ClaimKind, ClaimStatus } from '#shared/features/claim/claim.rules.ts';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import { Branch } from '#shared/features/contract/branches.ts';
import { actBeforeLabel, legalDateSentence } from '#shared/features/contract/legal-date.labels.ts';
import { formatDate, isDateOnly } from '#shared/kernel/date-only.ts';
import { daysLabel } from './days.labels.ts';

export const briefLabels = {
  title: (name: string) => (name === '' ? 'Avant l’appel' : `Avant l’appel\u00a0: ${name}`),
  list: 'À savoir avant l’appel',
  nothing: 'Rien de particulier',
  nothingText: 'Ni contrat à traiter, ni tâche, ni ticket, ni échange avec ce client.',
  gone: 'Cette fiche n’existe plus',
  goneText: 'Elle a peut-être été mise à la corbeille.',
  more: (count: number) => (count === 1 ? 'Afficher 1 autre' : `Afficher ${String(count)} autres`),
  open: (words: string) => `Ouvrir\u00a0: ${words}`,
  noteGone: 'Cette note n’est plus là\u00a0: elle est peut-être à la corbeille.',
} as const;

export const briefKindLabels: Readonly<Record<BriefKind, string>> = {
  deceased: 'Décédé',
  'pinned-note': 'Note épinglée',
  complaint: 'Réclamation',
  unpaid: 'Impayé',
  'not-renewed': 'Non renouvelé',
  'claim-undeclared': 'Sinistre à déclarer',
  'ticket-open': 'Ticket ouvert',
  'task-late': 'Tâche en retard',
  'claim-open': 'Sinistre en cours',
  'to-renew': 'À renouveler',
  'quote-sent': 'Devis envoyé',
  'missing-documents': 'Pièces manquantes',
  'task-near': 'Tâche proche',
  'ticket-waiting': 'Ticket en attente',
  birthday: 'Anniversaire',
  'next-event': 'Prochain rendez-vous',
  'last-exchange': 'Dernier échange',
};

type Facts = BriefLine['facts'];

const text = (fact: Facts[string] | undefined): string => (typeof fact === 'string' ? fact : '');
const count = (fact: Facts[string] | undefined): number => (typeof fact === 'number' ? fact : 0);
const date = (fact: Facts[string] | undefined): string =>
  typeof fact === 'string' && isDateOnly(fact) ? formatDate(fact) : '';
const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

function contractName({ branch, number, insurer }: Facts): string {
  const known = Branch.safeParse(branch).data;
  return joined(known ? branchLabels[known] : '', text(number) && `n°\u00a0${text(number)}`, text(insurer));
}

function claimName({ kind, number }: Facts): string {
  const known = ClaimKind.safeParse(kind).data;
  return joined(known ? claimKindLabels[known] : '', text(number) && `n°\u00a0${text(number)}`);
}

/** Of whom papers are missing: a claim, a contract, or the client alone. */
const recordName = (facts: Facts): string =>
  facts['kind'] === undefined ? contractName(facts) : claimName(facts);

const claimState = ({ status }: Facts): string => {
  const known = ClaimStatus.safeParse(status).data;
  return known ? claimStatusLabels[known].toLocaleLowerCase('fr-FR') : '';
};

const media: Readonly<Record<string, string>> = {
  EMAIL: 'E-mail',
  APPEL: 'Appel',
  COURRIER: 'Courrier',
  SMS: 'SMS',
  ENTRETIEN: 'Entretien',
  note: 'Note',
};
const directions: Readonly<Record<string, string>> = { IN: 'reçu', OUT: 'envoyé' };

function exchange({ medium, direction, eventKind, title, on, at }: Facts): string {
  const event = EventKind.safeParse(eventKind).data;
  const way = directions[text(direction)];
  const what = event ? eventKindLabels[event] : (media[text(medium)] ?? '');
  return joined(way ? `${what} ${way}` : what, text(title), [date(on), text(at)].filter(Boolean).join(' '));
}

function birthday({ on, age, inDays }: Facts): string {
  const years = count(age) === 1 ? '1 an' : `${String(count(age))} ans`;
  const days = count(inDays);
  if (days === 0) return `${years} aujourd’hui`;
  return days > 0
    ? `${years} le ${date(on)}, ${daysLabel.ahead(days)}`
    : `${years} le ${date(on)}, ${daysLabel.ago(-days)}`;
}

const steps: Readonly<Record<string, string>> = {
  acknowledge: 'accuser réception au plus tard le',
  answer: 'répondre au plus tard le',
};

const WORDS: Readonly<Record<BriefKind, (facts: Facts) => string>> = {
  deceased: () => 'S’adresser à la famille ou aux héritiers',
  'pinned-note': (facts) => text(facts['text']),
  complaint: ({ number, subject, step, limitOn }) =>
    joined(text(number), text(subject), `${steps[text(step)] ?? ''} ${date(limitOn)}`.trim()),
  unpaid: (facts) =>
    joined(contractName(facts), date(facts['suspendedOn']) && `suspendu le ${date(facts['suspendedOn'])}`),
  'not-renewed': (facts) => joined(contractName(facts), daysLabel.since(count(facts['days']))),
  'claim-undeclared': (facts) =>
    joined(claimName(facts), date(facts['limitOn']) && `au plus tard le ${date(facts['limitOn'])}`),
  'ticket-open': ({ number, subject }) => joined(text(number), text(subject)),
  'task-late': ({ title, dueOn }) => joined(text(title), date(dueOn)),
  'claim-open': (facts) =>
    joined(claimName(facts), claimState(facts), `dernière action ${daysLabel.ago(count(facts['days']))}`),
  'to-renew': (facts) => joined(contractName(facts), daysLabel.ahead(count(facts['days']))),
  'quote-sent': (facts) => joined(contractName(facts), daysLabel.ago(count(facts['days']))),
  'missing-documents': (facts) => joined(recordName(facts), text(facts['missing'])),
  'task-near': ({ title, dueOn, dueTime }) =>
    joined(text(title), [date(dueOn), text(dueTime)].filter(Boolean).join(' ')),
  'ticket-waiting': ({ number, subject, wakeOn }) =>
    joined(text(number), text(subject), date(wakeOn) && `jusqu’au ${date(wakeOn)}`),
  birthday,
  'next-event': exchange,
  'last-exchange': exchange,
};

export const briefWords = ({ kind, facts }: BriefLine): string => WORDS[kind](facts);

/** Until when to act on a contract, else what may be done; null where no law says anything. */
export const legalWords = ({ legal }: BriefLine): string | null =>
  legal === null ? null : (actBeforeLabel(legal) ?? legalDateSentence(legal));
