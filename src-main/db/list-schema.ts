/** @file The tables behind the list of clients. */
import type { Generated } from 'kysely';

export interface ClientListingTable {
  number: Generated<number>;
  clientId: string;
  sortName: string;
  name: string;
  kind: string;
  stage: string;
  phone: string;
  email: string;
  postcode: string;
  town: string;
  sortTown: string;
  managerId: string | null;
  originId: string | null;
  birthOn: string | null;
  createdAt: string;
}

export interface ClientSearchTokenTable {
  token: string;
  number: number;
  kind: 'name' | 'email' | 'place' | 'phone' | 'birth';
}

export interface SavedViewTable {
  id: string;
  name: string;
  filter: string;
  sort: string;
  columns: string;
  position: number;
  deletedAt: string | null;
}
