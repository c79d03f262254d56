/** @file The names of nobody: first names, family names and words that generated cabinets are made of. All fictional. */

const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

/** Most frequent first: drawn unevenly. */
export const WOMEN = list(
  `Marie|Nathalie|Isabelle|Sylvie|Catherine|Françoise|Sophie|Camille|Léa|Sandrine|Stéphanie|Céline|Julie|Aurélie|Émilie|
  Monique|Christine|Martine|Valérie|Véronique|Karine|Laura|Manon|Chloé|Inès|Emma|Jade|Louise|Alice|Zoé|Lucie|Pauline|
  Mathilde|Clémence|Margaux|Anaïs|Élodie|Élise|Hélène|Agnès|Brigitte|Jacqueline|Denise|Simone|Yvette|Odette|Colette|
  Fatima|Nadia|Samira|Leïla|Yasmine|Aïcha|Khadija|Amina|Salomé|Rachel|Sarah|Esther|Noémie|Mariam|Aminata|Fatou|Awa|
  Linh|Mai|Thi Lan|Maria|Ana|Lucia|Giulia|Carla|Inês|Ludivine|Maëlle|Gwenaëlle|Nolwenn|Solène|Bérénice|Ségolène|
  Apolline|Cécile|Dominique|Claude|Ève|Flore|Joséphine|Océane|Kelly|Jennifer|Cindy|Svetlana|Olga|Ioana|Elif|Shirin`,
);

export const MEN = list(
  `Jean|Pierre|Michel|Philippe|Alain|Nicolas|Christophe|Laurent|Thomas|Julien|Patrick|Olivier|Sébastien|David|Frédéric|
  Éric|Stéphane|Bernard|Daniel|Jacques|André|Gérard|Guillaume|Alexandre|Antoine|Maxime|Romain|Kévin|Lucas|Hugo|Louis|
  Gabriel|Raphaël|Arthur|Jules|Adam|Léo|Noé|Théo|Nathan|Mathis|Paul|Victor|Martin|Simon|Clément|Benjamin|Quentin|
  Mohamed|Karim|Mehdi|Youssef|Rachid|Ahmed|Ibrahim|Bilal|Samuel|Élie|David|Ismaël|Moussa|Mamadou|Ousmane|Cheikh|
  Minh|Tuan|Antonio|José|Manuel|Paulo|Giovanni|Marco|Yannick|Loïc|Erwan|Gaël|Maël|Tristan|Thibault|Aurélien|Cédric|
  Rémi|Benoît|François|Grégoire|Baptiste|Marius|Ambroise|Dominique|Claude|Camille|N’Golo|Óscar|Mateusz|Ion|Emre|Cyrus`,
);

export const FAMILY_NAMES = list(
  `Martin|Bernard|Thomas|Petit|Robert|Richard|Durand|Dubois|Moreau|Laurent|Simon|Michel|Lefèvre|Leroy|Roux|David|
  Bertrand|Morel|Fournier|Girard|Bonnet|Dupont|Lambert|Fontaine|Rousseau|Vincent|Muller|Lefebvre|Faure|André|Mercier|
  Blanc|Guérin|Boyer|Garnier|Chevalier|François|Legrand|Gauthier|Garcia|Perrin|Robin|Clément|Morin|Nicolas|Henry|
  Roussel|Mathieu|Gautier|Masson|Marchand|Duval|Denis|Dumont|Marie|Lemaire|Noël|Meyer|Dufour|Meunier|Brun|Blanchard|
  Giraud|Joly|Rivière|Lucas|Brunet|Gaillard|Barbier|Arnaud|Martinez|Gérard|Roche|Renard|Schmitt|Roy|Leroux|Colin|
  Vidal|Caron|Picard|Roger|Fabre|Aubert|Lemoine|Renaud|Dumas|Lacroix|Olivier|Philippe|Bourgeois|Pierre|Benoît|Rey|
  Leclerc|Payet|Rolland|Leclercq|Guillaume|Lecomte|Lopez|Jean|Dupuy|Guillot|Hubert|Berger|Carpentier|Sanchez|Dupuis|
  Moulin|Louis|Deschamps|Huet|Vasseur|Perez|Boucher|Fleury|Royer|Klein|Jacquet|Adam|Paris|Poirier|Marty|Aubry|Guyot|
  Carré|Charles|Renault|Charpentier|Ménard|Maillard|Baron|Bertin|Bailly|Hervé|Schneider|Fernandez|Le Gall|Collet|Léger|
  Bouvier|Julien|Prévost|Millet|Perrot|Daniel|Le Roux|Cousin|Germain|Breton|Besson|Langlois|Rémy|Le Goff|Pelletier|
  Lévêque|Perrier|Leblanc|Barré|Lebrun|Marchal|Weber|Mallet|Hamon|Boulanger|Jacob|Monnier|Michaud|Rodriguez|Guichard|
  Gillet|Étienne|Grondin|Poulain|Tessier|Chevallier|Collin|Chauvin|Da Silva|Bouchet|Gay|Lemaître|Bénard|Maréchal|
  Humbert|Reynaud|Antoine|Hoarau|Perret|Barthélemy|Cordier|Pichon|Lejeune|Gilbert|Lamy|Delaunay|Pasquier|Carlier|
  Laporte|Diallo|Traoré|Coulibaly|Diop|Ndiaye|Konaté|Camara|Cissé|Sow|Ba|Keïta|Mbaye|Touré|Haddad|Benali|Mansouri|
  Belkacem|Cherif|Bouazza|Khelifi|Amrani|Ziani|Brahimi|Saïdi|Toumi|Hamdi|Nguyen|Tran|Pham|Le|Vo|Chen|Wang|Li|Zhang|
  Ferreira|Pereira|Rodrigues|Gonçalves|Lopes|Oliveira|Rossi|Ricci|Esposito|Romano|Lombardi|Kowalski|Nowak|Wojcik|
  Popescu|Ionescu|Ivanov|Petrov|Yilmaz|Demir|Kaya|Hosseini|Azoulay|Cohen|Lévy|Benhamou|Sarkissian|Hakobyan|
  Abdallah|Maulida|Rakoto|Célestine|Jean-Baptiste|Œuvrard|Cœuret|Haÿ|Y|Ng|O’Brien|MacDonald|Szczepaniak`,
);

export const PARTICLES = list(`de |du |des |de La |d’|Le |La |von |van der |El |Ben `);

/** Profession, code on two digits, social security regime. */
export const PROFESSIONS: readonly (readonly [profession: string, pcs: string, regime: string])[] = [
  ['Agriculteur', '12', 'MSA_EXP'],
  ['Viticultrice', '11', 'MSA_EXP'],
  ['Ouvrier agricole', '69', 'MSA_SAL'],
  ['Infirmière libérale', '31', 'SSI'],
  ['Avocat', '31', 'SSI'],
  ['Clerc de notaire', '46', 'CRPCEN'],
  ['Professeur des écoles', '42', 'FP'],
  ['Professeure certifiée', '34', 'FP'],
  ['Attachée territoriale', '33', 'FP'],
  ['Agent de maîtrise', '48', 'RG'],
  ['Ingénieure en bâtiment', '38', 'RG'],
  ['Développeur', '38', 'RG'],
  ['Directrice commerciale', '37', 'RG'],
  ['Journaliste', '35', 'RG'],
  ['Technicien de maintenance', '47', 'RG'],
  ['Aide-soignante', '52', 'RG'],
  ['Assistante sociale', '43', 'RG'],
  ['Gardien de la paix', '53', 'FP'],
  ['Secrétaire comptable', '54', 'RG'],
  ['Vendeur', '55', 'RG'],
  ['Assistante maternelle', '56', 'RG'],
  ['Soudeur', '62', 'RG'],
  ['Boulangère', '63', 'RG'],
  ['Conducteur de bus', '64', 'RG'],
  ['Conducteur de train', '64', 'SNCF'],
  ['Cariste', '65', 'RG'],
  ['Agent d’entretien', '68', 'RG'],
  ['Cadre de banque', '37', 'RG'],
];

/** Profession of someone who works on their own account, and its code. */
export const TRADES: readonly (readonly [profession: string, pcs: string, naf: string])[] = [
  ['Plombier chauffagiste', '21', '43.22A'],
  ['Électricien', '21', '43.21A'],
  ['Menuisier', '21', '43.32A'],
  ['Coiffeuse', '21', '96.02A'],
  ['Peintre en bâtiment', '21', '43.34Z'],
  ['Fleuriste', '22', '47.76Z'],
  ['Restauratrice', '22', '56.10A'],
  ['Architecte', '31', '71.11Z'],
  ['Kinésithérapeute', '31', '86.90E'],
  ['Graphiste', '35', '74.10Z'],
  ['Conseil en gestion', '31', '70.22Z'],
  ['Paysagiste', '21', '81.30Z'],
];

export const COMPANY_TRADES: readonly (readonly [word: string, naf: string])[] = [
  ['Garage', '45.20A'],
  ['Boulangerie', '10.71C'],
  ['Menuiserie', '43.32A'],
  ['Transports', '49.41A'],
  ['Imprimerie', '18.12Z'],
  ['Pharmacie', '47.73Z'],
  ['Électricité', '43.21A'],
  ['Maçonnerie', '43.99C'],
  ['Domaine', '01.21Z'],
  ['Librairie', '47.61Z'],
  ['Restaurant', '56.10A'],
  ['Hôtel', '55.10Z'],
  ['Bureau d’études', '71.12B'],
  ['Agence', '73.11Z'],
  ['Couverture', '43.91B'],
];
export const COMPANY_PLACES = list(
  `du Pont|de la Gare|des Lilas|du Moulin|de l’Étoile|du Vieux Port|des Halles|du Canal|de la Fontaine|du Centre|
  des Alpes|de l’Océan|du Château|des Trois Chênes|de l’Écluse|du Parc|de la Place|du Belvédère|des Tilleuls|du Lac`,
);
export const LEGAL_FORMS = list('SARL|SAS|SASU|EURL|SA|SNC|SCOP');
export const ASSOCIATIONS = list(
  `Amicale des parents|Club de randonnée|Les Amis du théâtre|Chorale|Comité des fêtes|Club de judo|Jardins partagés|
  Union sportive|Les Restos du quartier|Ludothèque|Harmonie municipale|Société d’histoire`,
);

export const STREET_KINDS = list('rue|rue|rue|rue|avenue|boulevard|chemin|impasse|place|allée|route|quai');
export const STREETS = list(
  `des Lilas|des Tilleuls|de la République|du Moulin|de l’Église|des Acacias|du Château|de la Gare|Victor-Hugo|
  Jean-Jaurès|Pasteur|des Écoles|de la Fontaine|du Stade|des Vignes|du Lavoir|de Verdun|du 8-Mai-1945|des Roses|
  de la Paix|Émile-Zola|Marie-Curie|des Peupliers|du Bois|de la Mairie|Saint-Martin|des Cerisiers|du Général-Leclerc|
  Louis-Aragon|de Bretagne|de l’Europe|des Marronniers|du Coteau|George-Sand|des Hirondelles|du Port|de la Liberté`,
);
export const BUILDINGS = list(
  'Bâtiment A|Bâtiment B|Résidence du Parc|Résidence Les Pins|Escalier 2|Immeuble Le Cèdre',
);

export const COMMENTS = list(
  `Préfère être appelé le soir.|Rappeler après les vacances scolaires.|Client recommandé par un voisin.|
  Demande un point chaque année en janvier.|Joignable par e-mail de préférence.|A déménagé récemment.|
  Souhaite regrouper ses contrats.|Rencontré sur le stand, très intéressé par la prévoyance.|Comparer avec la concurrence.|
  Paie par virement.|Ne pas appeler le mercredi.|Entreprise en cours de création.`,
);
export const FAIRS = list(
  `Salon de l’habitat d’Angers|Foire de Lyon|Salon des entrepreneurs de Nantes|Foire-exposition de Rouen|
  Salon du mariage de Lille|Salon de l’agriculture de Bordeaux`,
);

/** Country of birth, its INSEE code, and towns. */
export const BIRTHS_ABROAD: readonly (readonly [country: string, insee: string, towns: readonly string[]])[] =
  [
    ['DZ', '99352', ['Oran', 'Alger', 'Constantine']],
    ['MA', '99350', ['Casablanca', 'Fès', 'Rabat']],
    ['TN', '99351', ['Tunis', 'Sfax']],
    ['PT', '99139', ['Porto', 'Braga']],
    ['IT', '99127', ['Turin', 'Bologne']],
    ['ES', '99134', ['Gérone', 'Bilbao']],
    ['BE', '99131', ['Liège', 'Namur']],
    ['DE', '99109', ['Fribourg', 'Sarrebruck']],
    ['SN', '99341', ['Dakar', 'Saint-Louis']],
    ['ML', '99335', ['Bamako', 'Kayes']],
    ['VN', '99243', ['Hanoï', 'Hué']],
    ['TR', '99208', ['Izmir', 'Bursa']],
  ];

export const COLLABORATORS: readonly (readonly [first: string, last: string, color: string])[] = [
  ['Claire', 'Vasseur', 'teal'],
  ['Hugo', 'Lamy', 'coral'],
  ['Inès', 'Mansouri', 'violet'],
  ['Mathieu', 'Le Goff', 'olive'],
];
