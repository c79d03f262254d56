/** @file French words of the icon beside the clock. */
export const trayLabels = {
  open: 'Ouvrir Mallette',
  lock: 'Verrouiller',
  quit: 'Quitter',
  /** Said once, when the window is closed for the first time and the application stays. */
  stays: (isMac: boolean): string =>
    `Mallette reste ouverte dans la ${isMac ? 'barre des menus' : 'zone de notification'}`,
};
