import type { Rule } from 'eslint';

export const local: {
  readonly meta: { readonly name: string };
  readonly rules: Readonly<Record<string, Rule.RuleModule>>;
};
