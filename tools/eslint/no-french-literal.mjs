/** @file French text lives in `*.labels.ts`, `error-messages.ts`, templates and help pages, where it can be reread as a whole. */

const ACCENT = /[àâäçéèêëîïôöùûüœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ«»]/;
const WORD = /\p{L}{3}/u;
const MARKUP_WORD = /\p{L}{2}/u;
const TEXT_ATTRIBUTES = new Set(['alt', 'title', 'label', 'placeholder', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext']); // prettier-ignore

/** Single letters stand in tables that fold accents away; words are for readers. */
const isFrench = (text) => ACCENT.test(text) && WORD.test(text);

const isInMarkup = (node) => node.type === 'SvelteLiteral' || node.type === 'SvelteText';

export const noFrenchLiteral = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      french: 'French text belongs in a `*.labels.ts` file: "{{text}}".',
      markup: 'Text in markup belongs in a `*.labels.ts` file: "{{text}}".',
    },
  },
  create(context) {
    const report = (node, messageId, text) =>
      context.report({ node, messageId, data: { text: text.trim().slice(0, 40) } });
    return {
      Literal(node) {
        if (typeof node.value === 'string' && isFrench(node.value)) report(node, 'french', node.value);
      },
      TemplateElement(node) {
        if (isFrench(node.value.raw)) report(node, 'french', node.value.raw);
      },
      SvelteText(node) {
        const parent = node.parent?.type;
        if (parent === 'SvelteStyleElement' || parent === 'SvelteScriptElement') return;
        if (isInMarkup(node) && MARKUP_WORD.test(node.value)) report(node, 'markup', node.value);
      },
      SvelteAttribute(node) {
        if (!TEXT_ATTRIBUTES.has(node.key.name)) return;
        for (const part of node.value) {
          if (part.type === 'SvelteLiteral' && MARKUP_WORD.test(part.value))
            report(part, 'markup', part.value);
        }
      },
    };
  },
};
