/** @file The words of a document, by its kind. Never throws. */
import { extensionOf } from '#shared/kernel/file-name.ts';
import { isPackageKind, readPackageText } from './package-text.ts';
import { readPlainText } from './plain-text.ts';
import type { TextResult } from './text-result.ts';

const PLAIN = new Set(['txt', 'csv', 'md']);

export async function readText(bytes: Uint8Array, name: string, cMapFolder: string): Promise<TextResult> {
  const extension = extensionOf(name);
  try {
    if (extension === 'pdf') {
      // Three megabytes of program, for those who have a PDF.
      const { readPdfText } = await import('./pdf-text.ts');
      return await readPdfText(bytes, cMapFolder);
    }
    if (isPackageKind(extension)) return readPackageText(bytes, extension);
    return PLAIN.has(extension) ? readPlainText(bytes) : { kind: 'none', reason: 'kind' };
  } catch {
    return { kind: 'failed', reason: 'damaged' };
  }
}
