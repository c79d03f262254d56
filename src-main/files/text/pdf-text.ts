/** @file The words of a PDF, page by page. Nothing is drawn, run or fetched. */
import './pdf-globals.ts';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { PageTexts, type TextResult } from './text-result.ts';

// The two halves of pdf.js run in this one thread, which is already one of its own.
(globalThis as unknown as Record<string, unknown>)['pdfjsWorker'] = pdfWorker;

const SILENT = 0;
/** Longer documents are not read to their end. */
const MOST_PAGES = 3_000;

async function readPages(document: PDFDocumentProxy): Promise<TextResult> {
  const texts = new PageTexts();
  const count = Math.min(document.numPages, MOST_PAGES);
  for (let number = 1; number <= count; number += 1) {
    const isWanted = texts.add(await readPage(document, number));
    if (!isWanted) return texts.result;
  }
  if (count < document.numPages) texts.cut();
  return texts.result;
}

/** A page that cannot be read is an empty one: the others are worth having. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<string> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  } catch {
    return '';
  }
}

/** @param cMapFolder tables of characters of East Asian documents, with a slash at the end */
export async function readPdfText(bytes: Uint8Array, cMapFolder: string): Promise<TextResult> {
  const loading = getDocument({
    ...{ data: bytes, verbosity: SILENT, cMapUrl: cMapFolder, cMapPacked: true },
    ...{
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
    },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, stopAtErrors: false },
  });
  try {
    return await readPages(await loading.promise);
  } catch (error) {
    const isProtected = error instanceof Error && error.name === 'PasswordException';
    return { kind: 'failed', reason: isProtected ? 'protected' : 'damaged' };
  } finally {
    await loading.destroy();
  }
}
