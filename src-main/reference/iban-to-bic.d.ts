/** The package ships no types; this is the one function that is used. */
declare module 'iban-to-bic' {
  export function ibanToBic(iban: string): string | undefined;
}
