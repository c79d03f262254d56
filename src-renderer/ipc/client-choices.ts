/** @file Clients proposed while typing, as the palette finds them. */
import type { ClientId } from '#shared/kernel/ids.ts';
import { api } from './api.ts';

export interface ClientChoice {
  readonly value: ClientId;
  readonly label: string;
  readonly hint: string;
}

export async function clientChoices(text: string): Promise<ClientChoice[]> {
  const found = await api.clientList.search({ text });
  return found.map(({ clientId, name, phone, town }) => ({
    value: clientId,
    label: name,
    hint: [phone, town].filter(Boolean).join(' · '),
  }));
}
