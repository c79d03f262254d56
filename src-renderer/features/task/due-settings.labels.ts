/** @file Words of the settings of due dates. */
export const dueSettingsLabels = {
  near: 'Tâches proches',
  nearText:
    'Une tâche est bleue (○) tant qu’elle est dans les temps, jaune (◐) quand son échéance approche, rouge (●) une fois dépassée. Ce réglage vaut pour tout le cabinet.',
  nearDays: 'Une tâche devient jaune',
  days: (count: number) =>
    count > 1 ? `${String(count)}\u00a0jours avant son échéance` : 'la veille de son échéance',
  saved: (words: string) => `Une tâche devient jaune ${words}.`,
} as const;
