/** @file Paper without a window: the words of each page, on a small PDF of one sheet. */
import type { PaperAdapter } from '#main/ipc/context.ts';
import { pdfOf } from './pdf.ts';

/** What a reader sees of a page: its words, a line for each block. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<\/(?:p|h1|h2|li|tr|th|td|strong|title)>|<br>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n\s*/gu, '\n')
    .trim();

/** @param printed is told every page that is drawn */
export const testPaper = (printed: string[]): PaperAdapter => ({
  lend: (work) =>
    work((html) => {
      printed.push(html);
      return Promise.resolve(new Uint8Array(pdfOf(wordsOf(html))));
    }),
});
