/** @file What a file is to a screen, told by its name: how it is shown, and whether it can be. Pure. */
import { z } from 'zod';
import { extensionOf } from '../../kernel/file-name.ts';
import { squeeze } from '../../kernel/text.ts';

export const MediaKind = z.enum(['pdf', 'image', 'text', 'office', 'mail', 'other']);
export type MediaKind = z.output<typeof MediaKind>;

const EXTENSIONS: Readonly<Record<Exclude<MediaKind, 'other'>, readonly string[]>> = {
  pdf: ['pdf'],
  image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'heif'],
  text: ['txt', 'csv', 'md'],
  office: ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp'],
  mail: ['eml', 'msg'],
};

const kinds = new Map<string, MediaKind>(
  Object.entries(EXTENSIONS).flatMap(([kind, extensions]) =>
    extensions.map((extension) => [extension, kind as MediaKind] as const),
  ),
);

export const mediaKindOf = (fileName: string): MediaKind => kinds.get(extensionOf(fileName)) ?? 'other';

/** The images that the window itself can draw. */
export const IMAGE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

export type PreviewKind = 'pdf' | 'image' | 'words' | 'none';

/** How a content is shown beside its form: drawn, as the words that were read in it, or not at all. */
export function previewKindOf(fileName: string): PreviewKind {
  const kind = mediaKindOf(fileName);
  if (kind === 'pdf') return 'pdf';
  if (kind === 'image') return Object.hasOwn(IMAGE_TYPES, extensionOf(fileName)) ? 'image' : 'none';
  return kind === 'text' || kind === 'office' ? 'words' : 'none';
}

/** « carte_grise-DURAND.pdf » → « carte grise-DURAND »: what a document is called until somebody says better. */
export function titleOfFile(fileName: string): string {
  const extension = extensionOf(fileName);
  const stem = extension === '' ? fileName : fileName.slice(0, -extension.length - 1);
  return squeeze(stem.replace(/_/g, ' ')) || squeeze(fileName);
}
