/**
 * @file Takes an `.ics` text apart: events one by one, each with the zones and the method of its calendar, so that what
 * is broken in one event is nothing to the others.
 */
import { parseComponent, textOf, type JComponent } from './jcal.ts';

export interface FoundEvent {
  readonly component: JComponent | null;
  /** `TZID` → the zone's own description. */
  readonly zones: ReadonlyMap<string, JComponent>;
  readonly isCancelled: boolean;
}

const LINE = /^[A-Za-z0-9-]+[;:]/;

/** A line that goes on begins with a blank; one that is none at all is left out. */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const isContinued = line.startsWith(' ') || line.startsWith('\t');
    if (!isContinued && line.trim() !== '') lines.push(line);
    else if (isContinued && lines.length > 0) lines[lines.length - 1] += line.slice(1);
  }
  return lines.filter((line) => LINE.test(line));
}

const markOf = (line: string): readonly [verb: string, name: string] | null => {
  const match = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line);
  return match ? [(match[1] ?? '').toUpperCase(), (match[2] ?? '').toUpperCase()] : null;
};

interface Calendar {
  readonly blocks: string[][];
  readonly zones: Map<string, JComponent>;
  method: string;
}

const newCalendar = (): Calendar => ({ blocks: [], zones: new Map(), method: '' });

function addZone(calendar: Calendar, lines: readonly string[]): void {
  const component = parseComponent(lines.join('\r\n'));
  if (component) calendar.zones.set(textOf(component, 'tzid'), component);
}

/** Null when the text is no calendar at all. */
export function splitIcs(text: string): FoundEvent[] | null {
  const calendars: Calendar[] = [];
  let calendar = newCalendar();
  let block: string[] | null = null;
  for (const line of unfolded(text)) {
    const mark = markOf(line);
    if (mark?.[0] === 'BEGIN' && mark[1] === 'VCALENDAR') {
      calendar = newCalendar();
      calendars.push(calendar);
      block = null;
    } else if (mark?.[0] === 'BEGIN' && (mark[1] === 'VEVENT' || mark[1] === 'VTIMEZONE')) block = [line];
    else if (block) {
      block.push(line);
      if (mark?.[0] !== 'END') continue;
      if (mark[1] === 'VTIMEZONE') addZone(calendar, block);
      if (mark[1] === 'VEVENT') calendar.blocks.push(block);
      if (mark[1] === 'VTIMEZONE' || mark[1] === 'VEVENT') block = null;
    } else if (/^METHOD:/i.test(line)) calendar.method = line.slice(7).trim().toUpperCase();
  }
  if (calendars.length === 0) return null;
  return calendars.flatMap(({ blocks, zones, method }) =>
    blocks.map((lines) => {
      const component = parseComponent(lines.join('\r\n'));
      const status = component ? textOf(component, 'status').toUpperCase() : '';
      return { component, zones, isCancelled: method === 'CANCEL' || status === 'CANCELLED' };
    }),
  );
}
