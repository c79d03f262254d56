/** @file The words of the settings of what works by itself: notifications, rules. */
const written = (count: number): string => count.toLocaleString('fr-FR');

export const schedulerLabels = {
  saved: 'Réglage enregistré.',
  system: 'Notifications de l’ordinateur',
  systemText:
    'Mallette prévient par une notification quand un rappel arrive. On n’y lit que le type et l’heure, jamais un nom\u00a0: elle peut rester visible écran verrouillé.',
  isOn: 'Afficher des notifications',
  isOnHint: 'Sans elles, les rappels arrivent seulement dans la cloche.',
  digest: 'Résumé du matin',
  digestText: 'Une seule notification dit combien de tâches sont à traiter, et combien sont en retard.',
  hasDigest: 'Afficher un résumé chaque matin',
  digestAt: 'Heure du résumé',
  digestHint: 'Si Mallette est fermée à cette heure, le résumé vient à l’ouverture.',
  quiet: 'Heures calmes',
  quietText:
    'Aucune notification pendant ces heures. Ce qui arrive entre-temps est annoncé ensuite, en une seule fois, et reste dans la cloche.',
  hasQuiet: 'Ne rien afficher à certaines heures',
  quietFrom: 'À partir de',
  quietTo: 'Jusqu’à',
  closedDays: 'Ne rien afficher les dimanches et jours fériés',
  tray: 'Fenêtre fermée',
  trayText: 'Pour recevoir les rappels sans garder la fenêtre ouverte. Propre à ce poste.',
  keepsInTray: (isMac: boolean) =>
    isMac
      ? 'Garder Mallette dans la barre des menus à la fermeture'
      : 'Garder Mallette dans la zone de notification à la fermeture',
  trayHint: 'Sinon, fermer la fenêtre quitte Mallette.',
  rules: 'Règles',
  rulesText:
    'Chaque règle crée des tâches à leur date, une seule fois, même si Mallette est restée fermée. Une tâche dont la raison disparaît se ferme d’elle-même.',
  switchedOn: (name: string) => `«\u00a0${name}\u00a0» est active.`,
  switchedOff: (name: string) => `«\u00a0${name}\u00a0» est désactivée\u00a0: ses tâches restent.`,
  openTasks: (count: number) =>
    count === 0
      ? 'Aucune tâche ouverte'
      : `${written(count)}\u00a0${count > 1 ? 'tâches ouvertes' : 'tâche ouverte'}`,
  lastAct: (when: string) => `Dernière action le ${when}`,
  neverActed: 'Aucune action pour l’instant',
  lastTick: (when: string) => `Dernière vérification le ${when}.`,
  journal: 'Journal',
  journalText: 'Ce que les règles ont fait, quand et pourquoi.',
} as const;
