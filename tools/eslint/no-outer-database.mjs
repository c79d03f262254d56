/** @file There is one connection: inside a transaction, the outer `db` waits for the transaction that waits for it. */

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression']);
const HANDLES = new Set(['db', 'database']);

const methodOf = (call) => (call.callee.type === 'MemberExpression' ? call.callee.property.name : undefined);

/** `context.write(name, async (tx) => …)` and `db.transaction().execute(async (tx) => …)`. */
function isTransaction(call) {
  const method = methodOf(call);
  if (method === 'write') return true;
  let inner = call.callee.object;
  if (method !== 'execute') return false;
  while (inner?.type === 'CallExpression') {
    if (methodOf(inner) === 'transaction') return true;
    inner = inner.callee.object;
  }
  return false;
}

export const noOuterDatabase = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      outer: 'Inside a transaction only its own handle may be used: "{{name}}" would wait for ever.',
    },
  },
  create(context) {
    const callbacks = [];
    const enter = (node) => {
      const isCallback = node.parent.type === 'CallExpression' && node.parent.arguments.includes(node);
      if (isCallback && isTransaction(node.parent)) callbacks.push(node);
    };
    const leave = (node) => {
      if (callbacks.at(-1) === node) callbacks.pop();
    };
    const isDeclaredInside = (node) => {
      for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
        if (scope.set.has(node.name)) return scope.block.range[0] >= callbacks.at(-1).range[0];
      }
      return false;
    };
    const report = (node, name) => context.report({ node, messageId: 'outer', data: { name } });
    return {
      ...Object.fromEntries([...FUNCTIONS].flatMap((type) => [[type, enter], [`${type}:exit`, leave]])), // prettier-ignore
      Identifier(node) {
        if (callbacks.length === 0 || !HANDLES.has(node.name)) return;
        const { parent } = node;
        if (parent.type === 'Property' && parent.key === node && parent.value !== node) return;
        if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) {
          if (parent.object.type === 'Identifier' && parent.object.name === 'context')
            report(parent, `context.${node.name}`);
          return;
        }
        if (!isDeclaredInside(node)) report(node, node.name);
      },
      CallExpression(node) {
        const isNested =
          callbacks.length > 0 && methodOf(node) === 'write' && node.callee.object.name === 'context';
        if (isNested) report(node, 'context.write');
      },
    };
  },
};
