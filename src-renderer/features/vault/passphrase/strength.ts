/**
 * @file A hint about a passphrase, never a rule. The word lists weigh more than the page: they are loaded when the
 * first character is typed, and nothing waits for them.
 */
export type Strength = 0 | 1 | 2 | 3 | 4;

type Check = (passphrase: string) => Strength;

/** What is looked at of a long phrase: enough to judge it, and never slow. */
const LOOKED_AT = 100;

async function loadCheck(): Promise<Check> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    translations: french.translations,
  });
  return (passphrase) => estimator.check(passphrase.slice(0, LOOKED_AT)).score;
}

let loading: Promise<Check> | undefined;

/** Undefined when the lists cannot be loaded: the hint is then simply not shown. */
export async function estimateStrength(passphrase: string): Promise<Strength | undefined> {
  loading ??= loadCheck();
  const check = await loading.catch(() => undefined);
  return check?.(passphrase);
}
