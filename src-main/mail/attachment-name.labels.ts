/** @file Names of attachments that came without one. */

export const unnamedAttachment = (rank: number, extension: string): string =>
  `pièce jointe ${rank}.${extension}`;
export const unnamedPicture = (rank: number, extension: string): string => `image ${rank}.${extension}`;
export const unnamedMail = (rank: number): string => `message ${rank}.eml`;
export const unnamedInvitation = 'invitation.ics';
