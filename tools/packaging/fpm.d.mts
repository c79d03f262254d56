export function argumentsOf(args: readonly string[]): {
  options: Map<string, string[]>;
  files: [from: string, to: string][];
};
export function controlOf(options: Map<string, string[]>, installedKilobytes: number): string;
