/** @file A file says what it holds; these names say nothing. */
import { basename } from 'node:path';

const EMPTY_NAMES = /^(utils?|helpers?|misc|common|data|info)$/i;

export const fileNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { name: '"{{name}}" says nothing about what the file holds.' },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.physicalFilename ?? context.filename).replace(/\..*$/, '');
      if (EMPTY_NAMES.test(name))
        context.report({ node, loc: { line: 1, column: 0 }, messageId: 'name', data: { name } });
    },
  }),
};
