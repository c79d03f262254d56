/** @file The schema library compiles parsers with `new Function` unless told not to; the CSP forbids it. */
import { z } from 'zod';

z.config({ jitless: true });
