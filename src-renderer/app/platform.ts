/** @file The platform, as the page itself can tell: it is needed before main has answered anything. */
import { platformOf, type Platform } from '#shared/commands/command.ts';

export function platformHere(): Platform {
  if (/Mac/.test(navigator.userAgent)) return 'mac';
  return platformOf(/Windows/.test(navigator.userAgent) ? 'win32' : 'linux');
}
