/** @file What the frame around a panel decides: how wide it is, and whether its record can have a window of its own. */
import { createContext } from 'svelte';

export const LEAST_PANEL = 360;
export const MOST_PANEL = 1200;
export const USUAL_PANEL = 480;

export interface PanelHost {
  /** The panel is all that the window shows. */
  readonly isAlone: boolean;
  /** In pixels, beside a screen. */
  readonly width: number;
  /** Whether the last panel of this kind took the place of the screen. */
  readonly isWide: boolean;
  readonly onwide: (isWide: boolean) => void;
  /** @param isFinal the mouse has let go: worth keeping */
  readonly onresize: (width: number, isFinal: boolean) => void;
  /** The name of what is open. */
  readonly ontitle: (title: string) => void;
  /** Shows it in a window of its own; null for what is not written yet. */
  readonly apart: { readonly open: () => void; readonly shortcut: string | undefined } | null;
}

const [getHost, setHost] = createContext<PanelHost>();

export const providePanelHost = setHost;

/** Undefined for a panel that a screen draws for itself. Called while a component initialises. */
export function usePanelHost(): PanelHost | undefined {
  try {
    return getHost();
  } catch {
    return undefined;
  }
}

export const clampPanel = (width: number): number =>
  Math.round(Math.min(Math.max(width, LEAST_PANEL), MOST_PANEL));
