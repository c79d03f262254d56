/**
 * @file What pdf.js expects of its surroundings and this one has not. Imported before it. Nothing is drawn here, so what
 * draws is only named; the words of a page need none of it.
 */

class Nothing {}

const surroundings = globalThis as unknown as Record<string, unknown>;
surroundings['DOMMatrix'] ??= Nothing;
surroundings['Path2D'] ??= Nothing;
surroundings['ImageData'] ??= Nothing;

interface Resolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason?: unknown) => void;
}

/** Node 20 has it not. */
function withResolvers<T>(): Resolvers<T> {
  let resolve: Resolvers<T>['resolve'] = () => undefined;
  let reject: Resolvers<T>['reject'] = () => undefined;
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

const promises = Promise as unknown as Record<string, unknown>;
promises['withResolvers'] ??= withResolvers;
