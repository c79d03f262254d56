/** @file Words of the first day. */
export const onboardingLabels = {
  product: 'Mallette',
  step: (step: number, count: number) => `Étape ${step} sur ${count}`,
  discover: 'Découvrir avec un cabinet d’exemple',
  discoverText: 'Votre cabinet est enregistré et vous attend\u00a0; l’exemple est rangé à part.',
} as const;
