/** @file Words of the field in which a client is chosen. */
export const clientFieldLabels = {
  client: 'Client',
  hint: 'Tapez un nom, un téléphone ou une ville.',
} as const;
