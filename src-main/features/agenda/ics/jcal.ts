/**
 * @file The shape in which the library reads and writes a calendar: jCal (RFC 7265), plain lists. Folding, escaping and
 * quoting are its work; what a property means is ours.
 */
import ICAL from 'ical.js';

// The blank that begins a continued line is one of its 75 bytes; the library counts without it.
ICAL.foldLength = 74;

export type JValue = string | number | { readonly [key: string]: unknown } | readonly unknown[];
export type JProperty = readonly [
  name: string,
  params: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: JValue[],
];
export type JComponent = readonly [
  name: string,
  properties: readonly JProperty[],
  children: readonly JComponent[],
];

export const writeCalendar = (component: JComponent): string =>
  `${ICAL.stringify(component as unknown as unknown[])}\r\n`;

/** Null for a text that the library refuses. */
export function parseComponent(text: string): JComponent | null {
  try {
    return ICAL.parse(text) as unknown as JComponent;
  } catch {
    return null;
  }
}

export const text = (name: string, value: string): JProperty => [name, {}, 'text', value];

export const propertiesOf = ([, properties]: JComponent, name: string): JProperty[] =>
  properties.filter(([its]) => its === name);
export const propertyOf = ([, properties]: JComponent, name: string): JProperty | undefined =>
  properties.find(([its]) => its === name);

/** The text of a property; empty when there is none. */
export function textOf(component: JComponent, name: string): string {
  const value = propertyOf(component, name)?.[3];
  return typeof value === 'string' ? value : '';
}
