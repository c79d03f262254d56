/** @file The clients whose sheet was opened in this window, last first. In memory only: locking forgets them. */
import type { ClientId } from '#shared/kernel/ids.ts';
import { api } from '../ipc/api.ts';

export interface RecentClient {
  readonly clientId: ClientId;
  readonly name: string;
  readonly town: string;
}

const KEPT = 5;

export class RecentClients {
  #ids: readonly ClientId[] = [];

  remember(clientId: ClientId): void {
    this.#ids = [clientId, ...this.#ids.filter((id) => id !== clientId)].slice(0, KEPT);
  }

  /** As they are named now; those in the bin are left out. */
  async list(): Promise<readonly RecentClient[]> {
    const sheets = await Promise.allSettled(this.#ids.map((clientId) => api.client.sheet({ clientId })));
    return sheets.flatMap((answer) => {
      if (answer.status === 'rejected' || answer.value.deletedAt !== null) return [];
      const { id, displayName, addresses } = answer.value;
      const address = addresses.find(({ isPrimary }) => isPrimary);
      return [{ clientId: id, name: displayName, town: address?.town ?? '' }];
    });
  }
}
