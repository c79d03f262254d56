/** @file [Note: lists as JSON] One parameter whatever the length: the statement keeps its text and stays prepared. */
import { sql } from 'kysely';

export const among = (values: readonly string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
