export interface LockFile {
  readonly packages?: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}
export function missingFromLock(lock: LockFile): string[];
