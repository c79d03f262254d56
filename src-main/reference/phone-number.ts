/**
 * @file Telephone numbers read with the phone library. A doubtful number is marked, never refused: the library
 * does not know numbers of Mayotte (0639), fiction ranges or short numbers.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { dialled, displayPhone, frenchE164, phoneShape, type PhoneShape } from '#shared/kernel/phone.ts';

export interface PhoneReading {
  /** As typed. */
  readonly raw: string;
  /** `+33612345678`, or null when there is no international form (short numbers, text). */
  readonly e164: string | null;
  readonly display: string;
  readonly shape: PhoneShape;
  /** `phone-doubtful`: it may be mistyped; `phone-unreadable`: no number is recognised. Both can be saved. */
  readonly warning: 'phone-doubtful' | 'phone-unreadable' | null;
}

/** Ranges that exist (or that ARCEP keeps for fiction) and that the library calls invalid. */
const KNOWN_TO_PLAN = /^\+(?:262639\d{6}|3363998\d{4}|33(?:19900|26191|35301|46571|53649)\d{4})$/;

/** Reads one number as dialled from metropolitan France. */
export function readPhone(raw: string): PhoneReading {
  const text = raw.trim();
  const shape = phoneShape(text);
  const french = frenchE164(text);
  if (french === null && shape === 'short')
    return { raw: text, e164: null, display: text, shape, warning: null };
  const parsed = parsePhoneNumberFromString(french ?? dialled(text), 'FR');
  if (french !== null) {
    const isKnown = parsed?.isValid() === true || KNOWN_TO_PLAN.test(french);
    return {
      raw: text,
      e164: french,
      display: displayPhone(text),
      shape,
      warning: isKnown ? null : 'phone-doubtful',
    };
  }
  if (!parsed) return { raw: text, e164: null, display: text, shape, warning: 'phone-unreadable' };
  const isForeign = dialled(text).startsWith('+') && parsed.isPossible();
  return {
    raw: text,
    e164: isForeign ? parsed.number : null,
    display: isForeign ? parsed.formatInternational().replaceAll(' ', '\u00A0') : text,
    shape,
    warning: parsed.isValid() ? null : 'phone-doubtful',
  };
}
