export interface Target {
  readonly name: string;
  readonly system: string;
  readonly target: string;
  readonly arch?: string;
  readonly needs?: string;
}
export const TARGETS: readonly Target[];
export function obstacle(
  target: Target,
  machine: { platform: string; isOnline: boolean; hasDpkg: boolean },
): string | undefined;
