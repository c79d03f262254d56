/** @file One window with one record, as Electron shows it. */
import type { BrowserWindow } from 'electron';
import { kindOf } from '#shared/features/window/record-address.ts';
import type { JsonFile } from '../json-file.ts';
import type { NewRecordWindow, RecordWindow } from './record-windows.ts';
import {
  backgroundNow,
  bringToFront,
  createWindow,
  keepAlive,
  onBoundsChanged,
  sendTo,
  workAreas,
  type WindowFrameParts,
} from './window-frame.ts';
import { besides, RECORD_SIZES, visibleBounds, type RecordBounds } from './window-state.ts';

export interface RecordWindowParts extends WindowFrameParts {
  readonly bounds: JsonFile<typeof RecordBounds>;
}

/** A page that does not answer must not keep the vault open. */
const PATIENCE_MS = 3000;

export const openRecordWindow =
  (parts: RecordWindowParts) =>
  (wanted: NewRecordWindow): RecordWindow => {
    const window = createWindow(parts, boundsFor(parts, wanted), RECORD_SIZES);
    let url = wanted.url;
    window.webContents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
      if (isMainFrame) url = address;
    });
    window.once('ready-to-show', () => {
      window.show();
    });
    window.on('closed', wanted.onGone);
    keepBounds(window, parts, wanted);
    const load = (): void => void window.loadURL(url).catch(() => undefined);
    keepAlive(window, parts, load);
    load();
    return {
      get url() {
        return url;
      },
      get bounds() {
        return window.getNormalBounds();
      },
      get isFocused() {
        return window.isFocused();
      },
      bringToFront: () => {
        bringToFront(window);
      },
      send: (channel, payload) => {
        sendTo(window, channel, payload);
      },
      applyLook: (zoom) => {
        window.webContents.setZoomFactor(zoom);
        window.setBackgroundColor(backgroundNow());
      },
      close: () => leave(window),
    };
  };

function boundsFor({ bounds }: RecordWindowParts, { record, others }: NewRecordWindow) {
  const areas = workAreas();
  const last = visibleBounds(bounds.value[kindOf(record)] ?? null, areas, RECORD_SIZES);
  return visibleBounds(besides(last, others), areas, RECORD_SIZES);
}

function keepBounds(window: BrowserWindow, { bounds }: RecordWindowParts, { record }: NewRecordWindow): void {
  onBoundsChanged(window, () => {
    const next = { ...bounds.value, [kindOf(record)]: window.getNormalBounds() };
    void bounds.set(next).catch(() => undefined);
  });
}

/** Hidden at once; its page then saves what is being typed. */
function leave(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      window.destroy();
    }, PATIENCE_MS);
    window.once('closed', () => {
      clearTimeout(late);
      resolve();
    });
    window.hide();
    window.close();
  });
}
