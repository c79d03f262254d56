/**
 * @file Telephone numbers read with the phone library. A doubtful number is marked, never refused: the library
 * does not know numbers of Mayotte (0639), fiction ranges or short numbers.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isPersonKind, type ClientKind, type PhoneType } from '#shared/kernel/person.ts';
import {
  dialled,
  displayPhone,
  frenchE164,
  phoneShape,
  splitPhones,
  type PhoneShape,
} from '#shared/kernel/phone.ts';

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

export interface PhoneEntry {
  readonly type: PhoneType;
  readonly raw: string;
  readonly e164: string | null;
}

function typeOfShape(shape: PhoneShape, kind: ClientKind): PhoneType {
  if (shape === 'mobile') return 'MOBILE';
  if (shape === 'landline') return isPersonKind(kind) ? 'DOMICILE' : 'TRAVAIL';
  return 'AUTRE';
}

/**
 * The numbers of one cell as they are stored, at least one: a text without any number is kept as it is.
 * @param type of the first; the others, and all when it is null, take the type their shape suggests
 */
export function phoneEntries(cell: string, type: PhoneType | null, kind: ClientKind): PhoneEntry[] {
  const numbers = splitPhones(cell);
  return (numbers.length === 0 ? [cell.trim()] : numbers).map((text, index) => {
    const { raw, e164, shape } = readPhone(text);
    return { type: (index === 0 ? type : null) ?? typeOfShape(shape, kind), raw, e164 };
  });
}
