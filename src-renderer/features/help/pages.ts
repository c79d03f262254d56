/** @file Every help page, in reading order. They ship with the application: help works without network. */
import { agendaHelp } from './agenda-help.ts';
import { claimHelp } from './claim-help.ts';
import { clientSheet } from './client-sheet.ts';
import { contractHelp } from './contract-help.ts';
import { firstSteps } from './first-steps.ts';
import { documentHelp } from './document-help.ts';
import { HELP_PAGE_IDS, list, note, text, type HelpPage, type HelpPageId } from './help-page.ts';
import { homeHelp } from './home-help.ts';
import { memoHelp } from './memo-help.ts';
import { renewalHelp } from './renewal-help.ts';
import { remindersHelp } from './reminders-help.ts';
import { searchHelp } from './search-help.ts';
import { securityHelp } from './security-help.ts';
import { ticketsHelp } from './tickets-help.ts';
import { undoHelp } from './undo-help.ts';

const shortcutsHelp: HelpPage = {
  id: 'raccourcis',
  title: 'Raccourcis clavier',
  summary: 'Travailler sans lâcher le clavier.',
  sections: [
    {
      heading: 'Les plus utiles',
      blocks: [
        list(
          '[[Ctrl+K]] rechercher ou agir',
          '[[Ctrl+Maj+C]] nouveau client',
          '[[Ctrl+Maj+N]] nouvelle note, [[Ctrl+Maj+T]] nouvelle tâche, [[Ctrl+Maj+E]] nouvel évènement',
          '[[Ctrl+Z]] annuler, [[Ctrl+Maj+Z]] rétablir',
          '[[G C]] aller aux clients\u00a0: tapez G, puis C',
          '[[Ctrl+Maj+L]] verrouiller',
          '[[F1]] aide de l’écran affiché',
        ),
        text('[[?]] affiche la liste complète, que vous pouvez imprimer. Sur Mac, ⌘ remplace Ctrl.'),
        note(
          'Les touches seules n’agissent que si aucun champ n’est en cours de saisie. Elles peuvent être désactivées dans Réglages.',
        ),
      ],
    },
    {
      heading: 'Sans la souris',
      blocks: [
        text(
          '[[Tab]] passe d’un élément au suivant dans l’ordre de lecture, [[Maj+Tab]] revient. [[Échap]] ferme ce qui est au-dessus de l’écran. Toute action de Mallette se trouve aussi dans la recherche ([[Ctrl+K]]).',
        ),
      ],
    },
  ],
};

export const helpPages: Readonly<Record<HelpPageId, HelpPage>> = {
  'premiers-pas': firstSteps,
  accueil: homeHelp,
  'fiche-client': clientSheet,
  memo: memoHelp,
  agenda: agendaHelp,
  contrats: contractHelp,
  renouvellements: renewalHelp,
  tickets: ticketsHelp,
  sinistres: claimHelp,
  documents: documentHelp,
  rappels: remindersHelp,
  recherche: searchHelp,
  annuler: undoHelp,
  securite: securityHelp,
  raccourcis: shortcutsHelp,
};

export const allHelpPages: readonly HelpPage[] = HELP_PAGE_IDS.map((id) => helpPages[id]);

/** An address may name a page that does not exist: the first one answers. */
export const helpPageOf = (id: string | undefined): HelpPage =>
  allHelpPages.find((page) => page.id === id) ?? firstSteps;
