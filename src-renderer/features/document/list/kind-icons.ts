/** @file One icon per kind of file; the words beside say the type. */
import File from '@lucide/svelte/icons/file';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';
import Image from '@lucide/svelte/icons/image';
import Mail from '@lucide/svelte/icons/mail';
import type { MediaKind } from '#shared/features/document/document-kinds.ts';
import type { Icon } from '../../../ui/index.ts';

export const kindIcons: Readonly<Record<MediaKind, Icon>> = {
  pdf: FileText,
  text: FileText,
  image: Image,
  office: FileSpreadsheet,
  mail: Mail,
  other: File,
};
