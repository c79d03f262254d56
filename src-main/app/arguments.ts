/** @file What the command line may ask of the application. */

export interface StartArguments {
  /** The cabinet of examples instead of the broker's own. */
  readonly isSample: boolean;
  /** Absolute path that replaces the usual data folder. */
  readonly dataFolder: string | null;
  /** An instant that stands for now; not taken by the shipped application. */
  readonly clock: string | undefined;
}

export function readArguments(argv: readonly string[]): StartArguments {
  const valueOf = (name: string): string | undefined =>
    argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    isSample: argv.includes('--sample'),
    dataFolder: valueOf('data-folder') ?? null,
    clock: valueOf('clock'),
  };
}
