import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src-renderer/ui/tokens.css'), 'utf8');
const root = css.slice(0, css.indexOf("[data-theme='light']"));
const PAIR = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
const tokens = new Map(
  [...root.matchAll(PAIR)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);

const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string, theme: 'light' | 'dark'): number {
  const of = (name: string) => luminance((tokens.get(name) ?? expect.fail(`no token --${name}`))[theme]);
  const [lighter = 0, darker = 0] = [of(first), of(second)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const SURFACES = [
  'surface-app',
  'surface',
  'surface-raised',
  'surface-sunken',
  'surface-hover',
  'surface-selected',
];
const on = (surfaces: readonly string[], ...texts: string[]) =>
  texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const));

const TEXT_PAIRS = [
  ...on([...SURFACES, 'surface-pressed', 'surface-selected-hover'], 'text', 'text-muted'),
  ...on(
    SURFACES,
    'text-faint',
    'accent-text',
    'state-danger',
    'state-warning',
    'state-success',
    'state-info',
  ),
  ...on(['surface'], 'state-neutral'),
  ['accent-text', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'accent-pressed'],
  ['on-danger', 'danger-fill'],
  ['on-danger', 'danger-fill-hover'],
  ['text-inverse', 'surface-inverse'],
  ['text', 'highlight'],
  ...['info', 'warning', 'danger', 'neutral', 'success'].map(
    (state) => [`state-${state}`, `state-${state}-bg`] as const,
  ),
] as const;

/** What must be seen but not read: the box of a control, the ring of the focus. */
const SHAPE_PAIRS = on(
  ['surface-app', 'surface', 'surface-raised', 'surface-sunken'],
  'control-line',
  'focus',
  'accent',
);

type Pair = readonly [first: string, second: string];

const under = (least: number, pairs: readonly Pair[], theme: 'light' | 'dark') =>
  pairs
    .map(([first, second]) => ({ first, second, ratio: contrast(first, second, theme) }))
    .filter(({ ratio }) => ratio < least);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('every text is readable on every surface that carries it', () => {
    expect(under(4.5, TEXT_PAIRS, theme)).toEqual([]);
  });

  it('every control and every focus ring is seen', () => {
    expect(under(3, SHAPE_PAIRS, theme)).toEqual([]);
  });
});
