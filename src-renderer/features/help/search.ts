/** @file Full-text search in the help: every word typed begins a word of the page; titles first. */
import { foldForSearch } from '../../ui/index.ts';
import type { HelpBlock, HelpPage } from './help-page.ts';
import { allHelpPages } from './pages.ts';

const wordsOf = (text: string): string[] =>
  foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const textOf = (block: HelpBlock): string => ('items' in block ? block.items.join(' ') : block.text);

function bodyOf({ title, summary, sections }: HelpPage): string {
  const parts = sections.map(({ heading, blocks }) => [heading, ...blocks.map(textOf)].join(' '));
  return [title, summary, ...parts].join(' ');
}

const indexed = allHelpPages.map((page) => ({
  page,
  title: wordsOf(page.title),
  body: wordsOf(bodyOf(page)),
}));

const holds = (words: readonly string[], starts: readonly string[]): boolean =>
  starts.every((start) => words.some((word) => word.startsWith(start)));

/** Pages whose very title holds the words: what the palette offers among other things. */
export function findHelpTitles(typed: string): readonly HelpPage[] {
  const starts = wordsOf(typed);
  return indexed.filter(({ title }) => holds(title, starts)).map(({ page }) => page);
}

/** All pages for an empty text. */
export function findHelpPages(typed: string): readonly HelpPage[] {
  const starts = wordsOf(typed);
  const found = indexed.filter(({ body }) => holds(body, starts));
  const byTitle = (entry: (typeof indexed)[number]): number => (holds(entry.title, starts) ? 0 : 1);
  return found.toSorted((a, b) => byTitle(a) - byTitle(b)).map(({ page }) => page);
}
