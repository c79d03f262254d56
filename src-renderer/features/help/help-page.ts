/** @file What a help page is made of. Keys are written `[[Ctrl+K]]` inside the texts and drawn as keys. */
export const HELP_PAGE_IDS = [
  'premiers-pas',
  'accueil',
  'fiche-client',
  'memo',
  'agenda',
  'contrats',
  'renouvellements',
  'tickets',
  'sinistres',
  'documents',
  'rappels',
  'recherche',
  'annuler',
  'securite',
  'raccourcis',
] as const;
export type HelpPageId = (typeof HELP_PAGE_IDS)[number];

export type HelpBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'steps' | 'list'; readonly items: readonly string[] };

export interface HelpSection {
  readonly heading: string;
  readonly blocks: readonly HelpBlock[];
}

export interface HelpPage {
  readonly id: HelpPageId;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly HelpSection[];
}

export const text = (words: string): HelpBlock => ({ kind: 'text', text: words });
export const note = (words: string): HelpBlock => ({ kind: 'note', text: words });
export const steps = (...items: readonly string[]): HelpBlock => ({ kind: 'steps', items });
export const list = (...items: readonly string[]): HelpBlock => ({ kind: 'list', items });
