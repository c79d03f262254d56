/** @file What a part accepts as an icon: any of `@lucide/svelte/icons/<name>`, imported one by one. */
import type { LucideIcon } from '@lucide/svelte';

export type Icon = LucideIcon;

/** What a state looks like: its colour never stands without its word. */
export type Tone = 'info' | 'warning' | 'danger' | 'neutral' | 'success' | 'accent';
