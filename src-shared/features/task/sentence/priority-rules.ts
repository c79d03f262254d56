/** @file How much a task matters: « urgent », « ! », « pas urgent », « priorité basse ». */
import { rule, type SentenceRule } from './sentence-rule.ts';

export const priorityRules: readonly SentenceRule[] = [
  rule('priority', '(?:pas|non|peu) (?:urgente?|presse)', () => ({ priority: 'BASSE' })),
  rule('priority', '(?:en urgence|(?:tres |super )?urgente?)', () => ({ priority: 'HAUTE' })),
  rule('priority', '(?:priorite (?<level>haute|normale|basse)|(?<first>haute|basse) priorite)', (groups) => {
    const level = groups['level'] ?? groups['first'];
    return { priority: level === 'haute' ? 'HAUTE' : level === 'basse' ? 'BASSE' : 'NORMALE' };
  }),
  rule('priority', '!+(?: ?!+)*', () => ({ priority: 'HAUTE' })),
];
