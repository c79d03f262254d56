/** @file The shipped application cannot be looked into from outside: Chromium's debugging port would show every page. */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;
const Description = z.object({ isTestBuild: z.boolean().default(false) });

/** The package made to be tested says so in its own description; the one that ships does not. */
function isTestBuild(): boolean {
  const text = readFileSync(join(app.getAppPath(), 'package.json'), 'utf8');
  return Description.parse(JSON.parse(text)).isTestBuild;
}

/** Ends a shipped application that was started with a debugging port, before anything is opened. */
export function refuseDebugging(): void {
  if (!app.isPackaged || isTestBuild()) return;
  if (SWITCHES.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
}
