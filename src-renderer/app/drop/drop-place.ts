/** @file Where files go that are dropped or pasted: onto the record beside the screen, the client on screen, or the inbox. */
import type { DocumentTarget } from '#shared/features/document/document.api.ts';
import type { MailPlace } from '../../features/ticket/mail/take-mails.ts';
import type { OpenRecord } from '../../ipc/record-opener.ts';
import type { Route } from '../routes.ts';

export interface DropPlace {
  readonly kind: 'client' | 'contract' | 'claim' | 'ticket' | 'inbox';
  /** What documents are filed on; nothing = they wait in the inbox. */
  readonly targets: readonly DocumentTarget[];
  /** What a mail is filed on; nothing = its sender says so. */
  readonly mail: MailPlace;
}

const INBOX: DropPlace = { kind: 'inbox', targets: [], mail: {} };

function onRecord(kind: Exclude<DropPlace['kind'], 'inbox'>, id: string): DropPlace {
  const mail: MailPlace = { [`${kind}Id`]: id };
  return { kind, targets: [{ kind, id }], mail };
}

export function placeOfScreen(route: Route): DropPlace {
  return route.view === 'client' ? onRecord('client', route.clientId) : INBOX;
}

/** A record that is not made yet stands for what it is being made on; one without a place, for the screen behind. */
export function placeOfRecord(record: OpenRecord, behind: DropPlace): DropPlace {
  switch (record.kind) {
    case 'contract':
    case 'claim':
    case 'ticket':
      return onRecord(record.kind, record.id);
    case 'new-claim':
      return onRecord('contract', record.contractId);
    case 'brief':
    case 'new-contract':
      return onRecord('client', record.clientId);
    case 'new-ticket':
      if (record.claimId) return onRecord('claim', record.claimId);
      if (record.contractId) return onRecord('contract', record.contractId);
      return record.clientId ? onRecord('client', record.clientId) : behind;
    case 'new-task':
    case 'new-event':
      return record.clientId ? onRecord('client', record.clientId) : behind;
    default:
      return behind;
  }
}
