/** @file Registration numbers of vehicles, as they are typed on a French certificate. */

const SIV = /^([A-Z]{2})(\d{3})([A-Z]{2})$/;
/** Before 2009: one to four digits, one to three letters, the département. */
const FNI = /^(\d{1,4})([A-Z]{1,3})(\d{2}|2[AB]|97\d)$/;
/** Provisional numbers of a vehicle that is not registered yet. */
const PROVISIONAL = /^(WW)(\d{3})([A-Z]{2})$/;
/** Trade plates: W and three digits. */
const TRADE = /^(W)(\d{3})([A-Z]{2})$/;

/** « aa123bb » → « AA-123-BB », « 1234ab75 » → « 1234 AB 75 »; null for what no French plate looks like. */
export function readPlate(text: string): string | null {
  const compact = text.toUpperCase().replace(/[\s\u00A0\u202F.\-·–]/gu, '');
  const hyphened = PROVISIONAL.exec(compact) ?? SIV.exec(compact) ?? TRADE.exec(compact);
  if (hyphened) return hyphened.slice(1).join('-');
  const old = FNI.exec(compact);
  return old ? old.slice(1).join(' ') : null;
}
