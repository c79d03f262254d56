/** @file Locks by itself: nobody has touched the machine for a while, it goes to sleep, or its screen locks. */
import { powerMonitor } from 'electron';

const LOOK_EVERY_MS = 2000;

export interface AutoLockParts {
  readonly isUnlocked: () => boolean;
  /** Minutes without input; 0 = only with the machine. */
  readonly afterMinutes: () => number;
  readonly lock: () => void;
}

/** Call once the application is ready. */
export function startAutoLock({ isUnlocked, afterMinutes, lock }: AutoLockParts): void {
  const lockIfOpen = (): void => {
    if (isUnlocked()) lock();
  };
  powerMonitor.on('suspend', lockIfOpen);
  powerMonitor.on('lock-screen', lockIfOpen);
  setInterval(() => {
    const minutes = afterMinutes();
    if (minutes > 0 && powerMonitor.getSystemIdleTime() >= minutes * 60) lockIfOpen();
  }, LOOK_EVERY_MS).unref();
}
