/** @file The lines by which mail programs announce the mail they answer, in French and in their other languages. */

/** « -----Message d’origine----- », « ---------- Forwarded message --------- ». */
export const ORIGINAL_MESSAGE =
  /^[>\s*]*[-_=]{2,}\s*(?:message (?:d['’]origine|original|initial|transféré|transmis|précédent)|mail (?:original|transféré)|e-mail d['’]origine|(?:original|forwarded|previous) message|début du message (?:transféré|réexpédié)|ursprüngliche nachricht|mensaje original)\s*[-_=]*\s*:?\s*$/iu;

/** « Début du message réexpédié : », without dashes. */
export const FORWARD_START =
  /^\s*(?:début du message (?:transféré|réexpédié)|begin forwarded message)\s*:\s*$/iu;

/** The first and the last words of « Le mar. 24 nov. 2026 à 09:12, Zoé Durand <zoe@…> a écrit : ». */
export const WROTE_START = /^\s*(?:le|on|el|il|am)\s/iu;
export const WROTE_END = /(?:\sa écrit|\swrote|\sschrieb|\sescribió|\sha scritto)\s*:\s*$/iu;

/** The header lines that Outlook writes above the mail it answers. */
export const HEADER_FROM = /^\s*\*?(?:de|from|von|expéditeur)\s*\*?\s*:\s*\*?\s*\S/iu;
export const HEADER_OTHER =
  /^\s*\*?(?:envoyé|date|sent|à|a|to|objet|sujet|subject|cc|copie à|gesendet|an|betreff|pour|destinataires?|répondre à|reply-to|importance)\s*\*?\s*:/iu;

/** « Envoyé de mon iPhone », « Obtenir Outlook pour Android »: nobody typed it. */
export const PHONE_SIGNATURE =
  /^\s*(?:envoyé (?:de|depuis|à partir de|avec) .{2,60}|sent from my .{2,40}|obten(?:ir|ez) outlook pour .{2,20}|télécharge[rz] outlook pour .{2,20}|get outlook for .{2,20}|provenance\s*: courrier pour windows.{0,10})\.?\s*$/iu;
