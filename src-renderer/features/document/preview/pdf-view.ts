/**
 * @file Draws pages of a PDF. What a document holds is parsed in a thread of our own origin: no script of it is run, no
 * form of it works, nothing is fetched. Loaded the first time a PDF is shown.
 */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The only script that a page starts as a thread; the engine refuses any other (`trusted-types` of the page). */
function startThread(): Worker {
  const address = new URL(workerUrl, import.meta.url).href;
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  threadPolicy ??= types?.createPolicy('mallette-pdf', { createScriptURL: () => address });
  return new Worker(threadPolicy?.createScriptURL('') ?? address, { type: 'module' });
}
let threadPolicy: ReturnType<TrustedTypes['createPolicy']> | undefined;

export type PdfFailure = 'protected' | 'damaged';

export interface PdfView {
  readonly pageCount: number;
  /** Draws a page so wide, in pixels of the page; a later call takes the place of one under way. */
  draw(canvas: HTMLCanvasElement, page: number, width: number): Promise<void>;
  close(): void;
}

class OpenPdf implements PdfView {
  readonly #document: PDFDocumentProxy;
  readonly #close: () => void;
  #turn = 0;
  #cancel: () => void = () => undefined;

  constructor(document: PDFDocumentProxy, close: () => void) {
    this.#document = document;
    this.#close = close;
  }

  get pageCount(): number {
    return this.#document.numPages;
  }

  async draw(canvas: HTMLCanvasElement, number: number, width: number): Promise<void> {
    const turn = ++this.#turn;
    this.#cancel();
    const page = await this.#document.getPage(number);
    if (turn !== this.#turn) return;
    const natural = page.getViewport({ scale: 1 });
    const density = window.devicePixelRatio;
    const viewport = page.getViewport({ scale: (width / natural.width) * density });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${String(Math.floor(viewport.width / density))}px`;
    const drawing = page.render({ canvas, viewport });
    this.#cancel = () => {
      drawing.cancel();
    };
    // A drawing that another one cut short is no failure.
    await drawing.promise.catch((error: unknown) => {
      if (turn === this.#turn) throw error;
    });
  }

  close(): void {
    this.#turn += 1;
    this.#cancel();
    this.#close();
  }
}

/** @param bytes are given away */
export async function openPdf(bytes: Uint8Array): Promise<PdfView | PdfFailure> {
  const port = startThread();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    ...{ data: bytes, worker, verbosity: 0, enableXfa: false, useWasm: false, useWorkerFetch: false },
    ...{ isImageDecoderSupported: false, stopAtErrors: false },
  });
  const close = (): void => {
    void loading.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return new OpenPdf(await loading.promise, close);
  } catch (error) {
    close();
    return error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged';
  }
}
