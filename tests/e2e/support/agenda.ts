/** @file The calendar as a hand and a keyboard use it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** A half-hour, or « toute la journée »: « mardi 24 novembre, 10:00 ». */
export const cell = (page: Page, name: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${name}\\b`) });

/** What stands in the calendar, by the beginning of its name: « 10:00 Bilan ». */
export const item = (page: Page, name: string): Locator =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(`^${name}`) });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Just under the upper edge, or just above the lower one. */
async function edgeOf(locator: Locator, edge: 'top' | 'bottom'): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to point at');
  return { x: box.x + box.width / 2, y: edge === 'top' ? box.y + 3 : box.y + box.height - 3 };
}

interface Drag {
  readonly from: Locator;
  readonly to: Locator;
  /** By its lower edge, which stretches it; else it moves, or a slot is drawn. */
  readonly by?: 'bottom';
}

export async function drag(page: Page, { from, to, by }: Drag): Promise<void> {
  const [start, end] = [await edgeOf(from, by ?? 'top'), await edgeOf(to, 'top')];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Tab, until this has the keyboard. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

/** Several times, then lets go: one act. */
export async function holding(page: Page, modifier: 'Alt' | 'Shift', keys: readonly string[]): Promise<void> {
  await page.keyboard.down(modifier);
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

export const openAgenda = async (page: Page, look: string, day = ''): Promise<void> => {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/agenda?vue=${look}${day && `&jour=${day}`}`,
  );
  await page.getByRole('heading', { level: 1, name: /^Agenda/ }).waitFor();
};
