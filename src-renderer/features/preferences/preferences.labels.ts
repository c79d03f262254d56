/** @file Words of what belongs to this machine: appearance, keyboard, automatic lock, the application itself. */
import type { Theme } from '#shared/features/preferences/preferences.api.ts';

export const preferencesLabels = {
  theme: 'Thème',
  themeText: 'Système suit le réglage de votre ordinateur, y compris s’il change le soir.',
  themes: { system: 'Système', light: 'Clair', dark: 'Sombre' } satisfies Record<Theme, string>,
  zoom: 'Taille de l’affichage',
  zoomText: 'Agrandit les textes et tout ce qui les entoure, dans toutes les fenêtres.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Revenir à 100\u00a0%',
  percent: (zoom: number) => `${Math.round(zoom * 100)}\u00a0%`,
  rail: 'Menu de gauche',
  railCollapsed: 'Réduire le menu aux icônes',
  railHint: 'Laisse plus de place aux fiches. Les noms restent affichés au survol.',
  letters: 'Raccourcis à une lettre',
  lettersOn: 'Activer les raccourcis à une lettre',
  lettersHint:
    'Par exemple G puis C pour ouvrir les clients, ou E pour modifier. Ils n’agissent jamais pendant la saisie d’un texte.',
  lettersText:
    'Désactivez-les si vous dictez ou si vous utilisez une aide à la saisie\u00a0: les raccourcis avec Ctrl restent actifs.',
  sheet: 'Aide-mémoire',
  sheetText: 'La liste de tous les raccourcis s’ouvre depuis n’importe quel écran.',
  version: 'Version',
  engine: 'Moteur',
  system: 'Système',
  platforms: { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as Readonly<Record<string, string>>,
  sample: 'Cabinet d’exemple',
  sampleText: 'Ces données sont inventées et séparées de celles de votre cabinet.',
  about: 'Mallette',
  aboutText:
    'Votre portefeuille reste sur ce poste, chiffré. Mallette fonctionne sans réseau et n’envoie rien.',
} as const;
