export const FUSES: readonly string[];
export const HARDENED: Readonly<Record<string, string>>;
export function fusesIn(binary: Buffer): Record<string, string>;
export function fuseFaults(file: string, wanted?: Readonly<Record<string, string>>): string[];
