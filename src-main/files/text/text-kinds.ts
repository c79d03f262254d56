/** @file Which documents have words to be read. Kept apart from the readers: main asks, and loads none of them. */
import { extensionOf } from '#shared/kernel/file-name.ts';

const READABLE = new Set(['pdf', 'txt', 'csv', 'md', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

export const hasReadableName = (name: string): boolean => READABLE.has(extensionOf(name));
