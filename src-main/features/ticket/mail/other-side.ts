/** @file Whom the mails of a ticket came from and went to, beside the cabinet itself. */
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import { isSameEmail } from '#shared/kernel/email.ts';
import type { TicketMessageTable } from '#main/db/schema.ts';

export const partiesOf = (json: string): MailParty[] => JSON.parse(json) as MailParty[];

type Mail = Pick<
  TicketMessageTable,
  'medium' | 'direction' | 'fromName' | 'fromAddress' | 'recipients' | 'replyTo'
>;

const senderOf = ({ fromName, fromAddress }: Mail): MailParty[] =>
  fromAddress === '' ? [] : [{ name: fromName, address: fromAddress }];

/** The latest first, each once. */
export function otherPartiesOf(messages: readonly Mail[], own: readonly string[]): MailParty[] {
  const found: MailParty[] = [];
  for (const mail of messages.filter(({ medium }) => medium === 'EMAIL').toReversed()) {
    const asked = partiesOf(mail.replyTo);
    const incoming = asked.length > 0 ? asked : senderOf(mail);
    for (const party of mail.direction === 'IN' ? incoming : partiesOf(mail.recipients)) {
      const isKnown = found.some(({ address }) => isSameEmail(address, party.address));
      if (!isKnown && !own.some((address) => isSameEmail(address, party.address))) found.push(party);
    }
  }
  return found;
}

/** The addresses that a mail is filed by, in lower case. */
export function otherAddressesOf(messages: readonly Mail[], own: readonly string[]): string[] {
  const parties = messages
    .filter(({ medium }) => medium === 'EMAIL')
    .flatMap((mail) => (mail.direction === 'IN' ? senderOf(mail) : partiesOf(mail.recipients)));
  const addresses = parties.map(({ address }) => address.trim().toLowerCase());
  return [...new Set(addresses)].filter(
    (address) => address !== '' && !own.some((one) => isSameEmail(one, address)),
  );
}
