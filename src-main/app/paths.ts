/** @file Where things are: the product's own files, and the folder that holds everything of this broker. */
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StartArguments } from './arguments.ts';

export interface Paths {
  /** Everything of this broker on this machine; the window engine keeps its own files here too. */
  readonly profile: string;
  /** The vault: header, encrypted database, copies. */
  readonly vault: string;
  /** Copies of documents in clear, while other applications have them open. */
  readonly copies: string;
  readonly preferences: string;
  readonly windowState: string;
  readonly log: string;
  readonly renderer: string;
  readonly preload: string;
  /** What was built of the main process: itself and its threads. */
  readonly main: string;
  readonly icon: string;
}

const SAMPLE_SUFFIX = '-exemple';

/** Call before the application is ready: the engine reads its profile folder then. */
export function settlePaths({ dataFolder, isSample }: StartArguments): Paths {
  const profile = (dataFolder ?? app.getPath('userData')) + (isSample ? SAMPLE_SUFFIX : '');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setPath('crashDumps', join(profile, 'crashes'));
  const dist = join(app.getAppPath(), 'dist');
  return {
    profile,
    vault: join(profile, 'cabinet'),
    copies: join(profile, 'temp', 'opened'),
    preferences: join(profile, 'preferences.json'),
    windowState: join(profile, 'window.json'),
    log: join(profile, 'logs', 'mallette.log'),
    renderer: join(dist, 'renderer'),
    main: join(dist, 'main'),
    preload: join(dist, 'main', 'preload.cjs'),
    icon: join(app.getAppPath(), 'assets', 'icon.png'),
  };
}
