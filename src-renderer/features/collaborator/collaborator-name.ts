/** @file How a collaborator is named in a sentence: first name, then name, as people say it. */
export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`.trim();
