/** @file What mail programs, French ones above all, put before a subject. Read, never shown. */

/** Answers, in the languages of the programs that a broker's correspondents use. */
const ANSWERS = 're|ré|rép|rep|réponse|aw|sv|antw|res|rif';
const FORWARDS = 'tr|fw|fwd|wg|rv|enc|doorst|transf|tf';

/** « RE: », « Rép : », « TR: », « RE[2]: », « Re (3) : »: with the spaces that French typing puts before a colon. */
const repeated = String.raw`\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:\uFF1A]\s*`;

export const ANSWER_PREFIX = new RegExp(`^(?:${ANSWERS})${repeated}`, 'iu');
export const FORWARD_PREFIX = new RegExp(`^(?:${FORWARDS})${repeated}`, 'iu');
/** What gateways stamp on mail from outside. */
export const GATEWAY_TAG = /^\[(?:ext|externe?|external|expéditeur externe|e-?mail externe)\]\s*:?\s*/iu;
