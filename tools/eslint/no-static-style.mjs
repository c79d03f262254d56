/** @file The content security policy refuses `style="…"` written in a template; `style:` directives and classes pass. */

export const noStaticStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style: 'A static style attribute breaks the content security policy: use a class or `style:property`.',
    },
  },
  create: (context) => ({
    SvelteAttribute(node) {
      if (node.key.name === 'style' && node.value.every((part) => part.type === 'SvelteLiteral')) {
        context.report({ node, messageId: 'style' });
      }
    },
  }),
};
