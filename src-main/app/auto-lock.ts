/** @file Locks by itself: nobody has touched the machine for a while, it goes to sleep, or its screen locks. */
import { powerMonitor } from 'electron';
import { IdleWatch } from './idle-watch.ts';

const LOOK_EVERY_SECONDS = 2;

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
  const watch = new IdleWatch(LOOK_EVERY_SECONDS);
  setInterval(() => {
    const systemIdleSeconds = powerMonitor.getSystemIdleTime();
    if (watch.look({ isUnlocked: isUnlocked(), afterMinutes: afterMinutes(), systemIdleSeconds })) lock();
  }, LOOK_EVERY_SECONDS * 1000).unref();
}
