/** @file The media type that a file leaves with, told by its name: mail programs open it by that. */
import { IMAGE_TYPES } from '#shared/features/document/document-kinds.ts';
import { extensionOf } from '#shared/kernel/file-name.ts';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const TYPES: Readonly<Record<string, string>> = {
  ...IMAGE_TYPES,
  ...{ tif: 'image/tiff', tiff: 'image/tiff', heic: 'image/heic', heif: 'image/heif' },
  ...{ pdf: 'application/pdf', txt: 'text/plain', md: 'text/markdown', csv: 'text/csv' },
  ...{ doc: 'application/msword', docx: `${OPEN_XML}.wordprocessingml.document` },
  ...{ xls: 'application/vnd.ms-excel', xlsx: `${OPEN_XML}.spreadsheetml.sheet` },
  ...{ ppt: 'application/vnd.ms-powerpoint', pptx: `${OPEN_XML}.presentationml.presentation` },
  ...{ odt: `${OPEN_DOCUMENT}.text`, ods: `${OPEN_DOCUMENT}.spreadsheet` },
  ...{ odp: `${OPEN_DOCUMENT}.presentation` },
  ...{ eml: 'message/rfc822', msg: 'application/vnd.ms-outlook', zip: 'application/zip' },
};

export function mediaTypeOfFile(fileName: string): string {
  const extension = extensionOf(fileName);
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? '') : 'application/octet-stream';
}
