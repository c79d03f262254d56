export function contentFaults(
  entries: readonly string[],
  unpacked: readonly string[],
  target: string,
): string[];
export function archiveFaults(resources: string, target: string): string[];
