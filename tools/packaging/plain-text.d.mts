export function plainWords(folder: string, words: readonly string[]): string[];
