/** @file Words of the first day. */
export const onboardingLabels = {
  product: 'Mallette',
  step: (step: number, count: number) => `Étape ${step} sur ${count}`,
} as const;
