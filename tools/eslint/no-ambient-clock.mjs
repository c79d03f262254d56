/** @file The clock is injected: code that reads the machine's own cannot be tested and ignores the cabinet's time zone. */

const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';

export const noAmbientClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: 'Use the injected clock and `kernel/` dates: `Date` is for kernel/ and the system clock only.',
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'clock' });
    return {
      NewExpression: (node) => isDate(node.callee) && report(node),
      CallExpression: (node) => isDate(node.callee) && report(node),
      MemberExpression: (node) => isDate(node.object) && report(node),
    };
  },
};
