/** @file The words of every command, menu and heading. */
import type { CommandGroup } from './command.ts';
import type { MenuName, MenuRole } from './menu.ts';
import type { CommandId } from './registry.ts';

export interface CommandLabel {
  /** In menus, the palette and the shortcut sheet. */
  readonly label: string;
  /** Other words that find it in the palette. */
  readonly keywords: string;
}

export const commandLabels: Readonly<Record<CommandId, CommandLabel>> = {
  'client.new': { label: 'Nouveau client', keywords: 'créer ajouter fiche prospect' },
  'task.new': { label: 'Nouvelle tâche', keywords: 'créer ajouter rappel rappeler faire échéance' },
  'note.new': { label: 'Nouvelle note', keywords: 'créer ajouter mémo écrire noter' },
  'event.new': { label: 'Nouvel évènement', keywords: 'créer ajouter rendez-vous appel visite agenda' },
  'ticket.new': { label: 'Nouveau ticket', keywords: 'créer ajouter demande e-mail appel réclamation' },
  'contract.new': { label: 'Nouveau contrat', keywords: 'créer ajouter police assurance souscrire' },
  'quote.new': { label: 'Nouveau devis', keywords: 'créer ajouter projet proposition tarif' },
  'claim.new': { label: 'Nouveau sinistre', keywords: 'créer ajouter déclarer déclaration accident dégât' },
  'create.menu': { label: 'Nouveau…', keywords: 'créer ajouter' },
  'journal.undo': { label: 'Annuler la dernière action', keywords: 'défaire retour erreur' },
  'journal.redo': { label: 'Rétablir', keywords: 'refaire' },
  'search.here': { label: 'Chercher dans cet écran', keywords: 'rechercher trouver filtrer champ' },
  'screen.print': { label: 'Imprimer cet écran…', keywords: 'impression papier pdf imprimante' },
  'palette.open': { label: 'Rechercher ou agir', keywords: 'palette commande trouver' },
  'nav.home': { label: 'Aller à l’accueil', keywords: 'tableau de bord début' },
  'nav.agenda': {
    label: 'Aller à l’agenda',
    keywords: 'calendrier évènements rendez-vous semaine mois jour',
  },
  'nav.tasks': { label: 'Aller à l’échéancier', keywords: 'tâches à faire retard échéances' },
  'nav.renewals': {
    label: 'Aller aux contrats à renouveler',
    keywords: 'échéancier renouvellement échéances contrats avis résiliation',
  },
  'nav.claims': { label: 'Aller aux sinistres', keywords: 'déclaration accident dégât expertise indemnité' },
  'nav.documents': { label: 'Aller aux documents', keywords: 'fichiers pièces classer ged scanner' },
  'nav.clients': { label: 'Aller aux clients', keywords: 'liste portefeuille prospects' },
  'nav.tickets': { label: 'Aller aux tickets', keywords: 'e-mails demandes réclamations échanges' },
  'client.brief': {
    label: 'Brief avant l’appel',
    keywords: 'résumé client téléphone appeler savoir préparer contrats tickets',
  },
  'reminders.open': {
    label: 'Ouvrir les rappels',
    keywords: 'cloche notifications alertes rendez-vous reporter',
  },
  'nav.bin': { label: 'Ouvrir la corbeille', keywords: 'supprimé restaurer récupérer' },
  'nav.settings': {
    label: 'Réglages',
    keywords: 'cabinet collaborateurs listes origines apparence sécurité préférences options',
  },
  'history.back': { label: 'Écran précédent', keywords: 'retour arrière historique' },
  'history.forward': { label: 'Écran suivant', keywords: 'avancer historique' },
  'view.zoomIn': { label: 'Agrandir', keywords: 'zoom taille texte plus grand' },
  'view.zoomOut': { label: 'Réduire', keywords: 'zoom taille texte plus petit' },
  'view.zoomReset': { label: 'Taille normale', keywords: 'zoom 100 texte' },
  'record.apart': {
    label: 'Ouvrir la fiche dans une fenêtre',
    keywords: 'détacher deuxième écran contrat sinistre ticket document devis tâche évènement séparer',
  },
  'view.toggleRail': { label: 'Réduire ou déplier le menu latéral', keywords: 'barre colonne gauche' },
  'theme.system': { label: 'Thème du système', keywords: 'apparence automatique couleurs' },
  'theme.light': { label: 'Thème clair', keywords: 'apparence jour blanc couleurs' },
  'theme.dark': { label: 'Thème sombre', keywords: 'apparence nuit noir couleurs' },
  'vault.lock': { label: 'Verrouiller la mallette', keywords: 'fermer sécurité cadenas quitter' },
  'help.open': { label: 'Aide de cet écran', keywords: 'mode d’emploi documentation' },
  'shortcuts.open': { label: 'Raccourcis clavier', keywords: 'touches aide' },
};

export const groupLabels: Readonly<Record<CommandGroup, string>> = {
  create: 'Créer',
  edit: 'Modifier, chercher, imprimer',
  go: 'Se déplacer',
  view: 'Affichage',
  security: 'Sécurité',
  help: 'Aide',
};

export const menuLabels: Readonly<Record<MenuName, string>> = {
  application: 'Mallette',
  file: 'Fichier',
  edit: 'Édition',
  view: 'Affichage',
  go: 'Aller',
  window: 'Fenêtre',
  help: 'Aide',
};

export const roleLabels: Readonly<Record<MenuRole, string>> = {
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  minimize: 'Placer dans le Dock',
  close: 'Fermer la fenêtre',
  togglefullscreen: 'Plein écran',
  services: 'Services',
  hide: 'Masquer Mallette',
  hideOthers: 'Masquer les autres',
  unhide: 'Tout afficher',
  front: 'Tout ramener au premier plan',
  quit: 'Quitter Mallette',
};
