/** @file The words of a clock that is not believed. */
export const clockLabels = {
  title: 'La date de l’ordinateur semble fausse',
  backward: (now: string, seen: string) =>
    `Il indique le ${now}, alors que Mallette a déjà servi le ${seen}.`,
  forward: (now: string, seen: string) =>
    `Il indique le ${now}, plus d’un an après la dernière date connue, le ${seen}.`,
  meanwhile:
    'En attendant, rien d’automatique n’a lieu\u00a0: ni tâche créée par une règle, ni rappel, ni vidage de la corbeille. Ce que vous saisissez est enregistré.',
  otherwise:
    'Si elle est fausse, corrigez-la dans les réglages de l’ordinateur\u00a0: ce message disparaîtra.',
  confirm: 'Cette date est la bonne',
  confirmed: 'Date confirmée\u00a0: les rappels et les règles reprennent.',
  at: (day: string, time: string) => `${day} à ${time}`,
} as const;
