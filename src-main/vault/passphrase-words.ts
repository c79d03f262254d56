/**
 * @file The words that suggested passphrases are drawn from: plain French words of four to eight letters, none
 * written with an accent or a capital, so that a phrase read aloud or copied from paper is typed one way only.
 * The order and the length may change freely: a phrase is never stored as positions.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
abaisser abeille abonner abord aborder aboutir aboyer abreuver abri abricot abriter absent accabler accent
accord accoster accueil accuser achat acheter achever acier acompte acrobate acteur action adage adapter
adieu adjoint admettre admirer adorer adosser adoucir adroit adulte advenir affable affaire affamer affiche
affiner agacer agenda agile agir agiter agneau agrafe agrandir agrume aide aigle aigre aiguille aile
ailleurs aimable aimant aimer ainsi airelle aisance ajonc ajourner ajout ajuster alambic alarme album
alentour alerte algue aligner aliment aller allonge allumer allure almanach alors alouette alpage alphabet
alpin altesse altitude alto amadouer amande amarre amasser amateur ambition ambre amener amiante amical
amidon amiral amorcer amortir amour ample ampoule amuser amuseur analogue ananas anchois ancien ancre angle
anguille animal animer anis anneau annexe annonce annuel anorak antenne antilope antique apaiser aplomb
apparat appel appoint apporter apprenti appui appuyer aquarium arachide arbitre arbre arbuste arcade arche
archer archive ardent ardeur ardoise argent argile armoire arpent arpenter arracher arranger arrivage
arriver arrondi arroser article artisan arum asile aspect asperge aspirer assaut assiette assister assorti
assumer astre astuce atelier atlas atome atout attabler attache attaquer atteler attendre attester attirer
attrait attraper aubaine auberge aucun audace augure aurochs aurore aussi austral autant autel auteur
autobus automne autour autre avaler avance avant avarie avec aveline avenir aventure avenue averse aviateur
avion aviron avis avocat avoine avouer avril azur babiole badge badiane bagage bagarre bague baguette baie
baigner bain baisser balade baladin balai balance balancer balayer balcon baleine balise baliste ballon
bambin bambou banane banc bande bandeau banjo banlieue banque banquet banquise baobab barbe barbecue
barboter barde baril barman baron barque barrage barreau basalte bascule basilic basket basse bassin bastion
bateau batterie baume bavard bavette bazar beau belette berceau berge berger berline bermuda besace besogne
besoin beurre biberon biche bidon bifteck bijou bilan bille billet biniou biologie biplan biscuit bison
bisou bistrot bitume bivouac bizarre blague blaireau blanc blason blatte bleu bleuet blindage bloc blond
blouse bobine bocal boeuf boire boiserie boisson bolide bonbon bonbonne bond bonheur bonjour bonnet bonsoir
bonus bordeaux bordure bosquet bosse botte bottine bouc bouche boucher boucle bouder boudin boue bouger
bougie bouillon boulange boule boulon bouquet bourdon bourgeon bourse boussole boutique bouton bovin boxeur
boyau bracelet brancard branche bras brasier brasse brave bravo brebis bretelle breton brevet bricole brider
brigade brillant brin brioche brique brise briser broche brochet brochure broderie bronze bronzer brosse
brouette brouter broyeur bruine bruit bruiteur brume brun brunir brusque bruyant budget buffet buffle bugle
buis buisson bulle bulletin bureau burin buse buste buter butin butte buvard buveur cabane cabas cabine
cabinet cabot cabrer cabriole cacao cachet cactus cadeau cadenas cadence cadran cadre cageot cagoule cahier
cailler caillou caisse caissier calanque calcaire calcul calendre calepin calibre calme calmer calot calquer
camarade camion camp campagne camper campeur canal canard canari canevas canif canine canne cannelle canot
cantate cantine canton canyon capable cape capeline capital capitale caporal caprice capsule capture capuche
carafe caramel caravane carbone cargo caribou carillon carmin carnaval carnet carotte carpe carquois carreau
carrosse cartable carte carton cascade caserne casier casino casque cassis castagne castor cavalier caveau
caverne caviar ceinture cela cellule celtique cendre censeur cent centaine central centre cerceau cercle
cerf cerfeuil cerise cerisier certain cerveau chacun chagrin chaise chaland chalet chaleur chaloupe chambre
chameau chamois champ chance chandail chanson chant chanvre chapeau chapelle chapitre charade charbon charge
charger chariot charme charrue chasse chasuble chaton chatoyer chaud chaudron chaume chausson chauve
chavirer chef chemin chemise chenal chenil chenille chercher cheval chevalet cheveu cheville chevron chez
chicon chien chiffon chiffre chignon chimie chiner chiot chips choc chocolat choisir choix chorale chose
chou chouette chrome chrono cible ciboule cidre ciel cierge cigale cigogne cime ciment cingler cinq cintre
cirage cirque ciseau citer citron civet clair clairon clan clapotis claque classe clavecin clavier client
climat cloche clocher cloison clore clou clown club cobalt cobra coche cocher cocon cocotte coeur coffre
cogner coiffe coiffer coin coing colibri colis coller collier colline colmater colombe colon colonne coloris
combe combien combler comique commande commode commun compas complet compote compter comptoir comte concert
conclure condor conduire confier confire confort congre conique conquis conseil conserve console contact
conte contenir content contour contre convenir convier convoi copain copeau copie copier coquet coquille
corail corbeau cordage corde cordial cordon corne cornet corniche correct corriger corsage corset cosmique
cosmos costume coton couche coucou coude couette couler couleur couloir coupe coupon cour courage courant
courbe coureur courge courir couronne courrier course court cousin coussin couteau couture couver couvert
couvrir crabe craie crampon cravate crawl crayon credo creuser creux crevette cric crier crique cristal
critique croc crochet croire croiser croix croquer croquis crosse croyance cruche cube cueillir cuir
cuirasse cuire cuisine cuisse cuisson cuivre cuivrer cultiver culture cumin curieux curry cursif cuve cuver
cuvette cycle cyclone cygne cylindre dahlia daim dalle dame damier danse danseur dard dater datte dattier
daube dauphin davier debout dedans dehors demain demande demeure demi denier dent dentelle dentiste derby
dernier dessert dessin dessiner dessous dessus destin deux devant devenir deviner devise devoir dialogue
diamant dicter dicton diffuser digue dimanche dindon diode dire diriger discours discret disposer disque
distance divan divers divin dizaine docile docteur document doigt domaine dominer domino donjon donner
dorade dorloter dormeur dormir dorsal dorure dosage doser dossier doter douane double doubler doublure
douceur douche doute douze dragage dragon draisine drame drap drapeau dresser droit droite ductile dune dupe
durable durcir durer duvet dynamo effort elan embruns emploi encadrer enceinte enclos enclume encore encre
endive endroit enduire enfance enfant enfermer enfiler enfin enfler enfouir engager engin engrais enjeu
enlever enneiger ennui enrober ensemble ensuite entamer entasser entendre enterrer entier entonner entorse
entourer entracte entrain entre entrer envahir envers envie environ envol envoyer ermite errer escalade
escale escalier escapade escargot escorte espace espadon espoir esprit essai essaim essence essieu essor
essorer essuyer estampe estime estival estomac estrade estragon estuaire exact examen excuse exemple exercer
exil exister exotique exploit exposer express externe extra extrait fable fabrique facette facile facteur
facture fagot faible faille faire faisan fait falaise falloir fameux famille faner fanfare fanion faon farce
farceur fardeau farfelu farine faucher faucon faufiler faune faute fauteuil fauve faveur favori fenaison
fendre fenil fenouil ferme ferment fermer fermier ferrer ferry fertile ferveur festin festival feuille
feutre fiable fibre ficelle fiche fier fifre figue figure figurine filer filet filleul film filon filou
filtre final finesse finir fiole firme fissure fixer fjord flacon flairer flamant flambeau flamber flamme
flanc flanelle flaque fleur fleurir fleuve flexible flipper flocon flore florin flot flotte flotter flou
fluide foin foire foison folie folklore fonction fond fondant fonder fondre fondue fontaine football forain
force forge format forme former formule fort fortune forum fossile foudre fouet fouiller fouine foulard
foule four fourgon fourmi fourrage fourrure foyer fragile frais fraise franchir frange frapper frayer frein
freiner frelon fresque fret friand frigo frimas fringant friper fripon frire friser frisson frite frivole
froid froisser fromage froment froncer front frontal fronton frotter fructose frugal fruit fruitier fuite
fumer fumet furet furtif fusain fuseau fusible futaie futur gagner galant galaxie galerie galet galette
gallon galon galop gamelle gamin gamme gant gantier garage garance garde garder gardien gardon garnir
garrigue gauche gaufre gaulois gazelle gazoduc gazon geai gencive gendre genou genoux genre gentil gerbe
gerboise germe germer geste gibbon gibier gigot gilet girafe girofle girolle givre glace glacier glaise
gland glaner glisser globe globule gloire glouton glycine gobelet golfe gomme gondole gong gorge gorille
gouache goujon gourde gourmand gousse goutte graduer grain graine gramme grandir grange granit granulat
graphite grappe gratin gratter graver gravier gravir gravure greffe grelot grenade grenier griffe grille
grillon grimper grincer griotte gris grive gronder gros grotte groupe grouper grue guichet guide guidon
guise guitare gymnase gypse habile habit habitat hache hachette haie haleter halte hamac hameau hamster
hanche handball hangar hanneton hardi hareng haricot harmonie harnais harpe hasard hausse haut hautbois
havre hebdo herbe herbier hermine herse heure heureux heurter hibou hier hippique histoire hiver hochet
hockey homard hommage honneur honorer horaire horde horizon horloge hors hotte houblon houle housse hublot
huile huit humain humble humeur humus huppe hurler hussard hutte hydrater hymne iceberg idiome idylle igloo
ignorer illustre image imbiber imiter immense impair importer imposer imprimer incident incliner incolore
indice indien indigo infini infuser initial inox inscrire insecte insister instant intact intense interne
intime intrigue intrus inventer invite invoquer iris isard isolant isoler italique ivoire jabot jacinthe
jade jadis jaguar jaillir jalon jalousie jambe jambon janvier japper jardin jargon jarre jasmin jauge jaune
jaunir javelot jeans jeter jeton jeudi jeune jockey joie joli jongler joue jouer jouet joujou jour journal
joute joyau joyeux jubiler judo juillet juin jumeau jumelle jument jungle jupe jurer juriste juron jury
juste justice kayak kimono kiosque kiwi klaxon koala label labour lacer lacet lacune lagon lagune laine
laisser lait laitier laitue lambris lame lampe lampion lamproie lance lancer landau langage langue lanterne
lapin laque lard lardon large largeur larguer larme lasso latin latte laurier lauze lavande laver lavoir
layette lecteur lecture lent lenteur lentille lessive lester lettre leurre levain lever levier levure
lexique liaison libre licence licorne lien lier lierre lieu ligne lilas limace limer limier limite limon
limonade limpide linge lingot linotte lion lionceau liquide lire liseron liseur lisse liste litchi litote
litre livre livrer livret local loge logeur logique logis loin loir loisir long longer loquet lorgner loriot
lors losange loterie lotion lotus louange louche louer loup loupe loupiot lourd loutre loyal lucarne lucide
lueur luge luire lumineux lunaire lundi lune lunette lupin lustre luth lutin lutrin lutte luxe lynx lyre
macaron machine magasin magazine magie magique magma magnolia magot maigre maille maillot main maint maire
mairie mais maison majeur majorer malice malle mallette mammouth manche manchot mandat mandrill manger
mangue manier manoir manquer manteau manuel maquette maquis marais marathon maraude marbre marchand marche
mardi marelle marge margelle marier marin marine marmite marmotte marotte marquer marquise marraine marron
mars marsouin marteau martinet mascotte masque massage massif mastic matador match matelas matelot maternel
matin mauve maxime mazout mazurka meilleur melon membre mener mensuel mental menthe mention menu menuet
merci mercredi merisier merlan merle message messager mesure metteur mettre meuble meule midi miel miette
mieux mignon migrer mijoter milieu militer mille millet mimer mimosa minaret mince mine minerai mineur
minuit minute miracle mirador miroir miser missive mistral mitaine mixte mobile mode moderne modeste moelle
moelleux moine moineau moins moisir moisson molaire molette mollet moment monarque monceau monde monnaie
monocle montagne montant monter montre montrer monument moquette moqueur moral morceau morille morse mortier
moteur motif moto mouche moudre mouette moufle mouiller moule mouler moulin mousse mouton mouvoir moyen
moyeu muer muet mufle muflier muguet mulet mulot multiple munir mural murmure muscade muscat muscle museau
musette musique mutin mutuel myrtille mythe nacelle nacre nageoire nager nageur nain nappe napperon narcisse
narine narrer nasse natal natation natif nation nature naturel naval navet navette naviguer navire nectar
neige neiger nervure nettoyer neuf neurone neutre neutron neveu niche nickel noble nocturne noeud noir
noisette noix nomade nombre nommer nord normal notaire note noter notice notion nouer nougat nouille
nourrice nourrir nouveau novembre noyau nuage nuance nuire nuit nuptial nuque nylon oasis objectif objet
oblique oblong obscur observer obtenir ocarina occuper ocelot ocre octave octobre odeur oeil oeillet oeuf
oeuvre office offrande offre offrir ogive oignon oiseau olfactif olive olivier olympe ombelle ombrage ombre
omelette once oncle onctueux onde ondine ongle onglet onze opale opaque opinion optique opus orage orange
orateur oratoire orbite ordonner ordre oreille orfraie organe orge orgue orient orienter origan origine orme
ormeau ornement orner orque ortie osciller oser osier ossature otarie ottomane ouate oublier ouest ouistiti
ourlet ours oursin oursonne outarde outil outre ouvrage ouvrier ouvrir ovale pacte pagaie page pagode paille
pain paire paisible palace palais palet palette palier palme palmer palmier palombe palourde palper pampa
pamphlet panache panda panier panneau panorama panser pantalon paon papaye papier papillon papoter paprika
papyrus paquebot paquet parade parage parasol parc parcelle parcours pardon pareil parent parer parfait
parfois parfum pari parking parler paroi paroisse parole parquet parrain partage parterre parti partir
parure parvenir parvis passage passant passer passoire pastel pasteur pastille pastis patate patauger
patience patin patine patio patois patrie patron patte paume pause paver pavillon pavot payer pays paysage
paysan peau peigne peindre peintre pelage pelisse pelle pelote peloton pelouse peluche pencher pendant
pendre pendule penser pensif pension pente percer perche perdre perdrix pergola perle perlier permis perron
perruche persil personne pesage peser pester petit peuple peuplier phare phoque photo phrase piano pichet
picotin pied pierre pigeon pigment pignon pile pilier pilon pilote piment pince pinceau pincer pingouin
pinson pintade pinte pioche piocher pion pipeau piper pipette piquant pique piquet pire pirogue piscine
pistache piste pister piston piton pivert pivoine pivot pizza placard place placer plafond plage plaid
plaine plaire plaisant plaisir plan planche plancton planer planeur plante planter plaque plaquer plastron
plat platane plateau platine plein pleurer pleuvoir plier plissage plisser plomb plongeon plonger plongeur
pluie plumage plume plumier plus pneu poche pochette podium poids poignet point pointe pointer pointu poire
poireau poirier pois poisson poitrine poivre poivron polaire poli police polir polka pollen polo polygone
pomelo pommade pomme pommier pompe pompier poncho ponctuel pondre poney pont ponton popote porcelet porche
port portail porte porter porteur portier portion portrait poser positif possible postal poste postier
posture potage potager potasse poteau poterie potin potiron pouce poudre poudrier poulain poule poulet
poulie poulpe pouls poumon poupe pourpre pourvoir pousser poussin poutre pouvoir prairie praline pratique
premier prendre presque presse presser prestige presto preuve prier prime primer primeur prince principe
prise priser prisme prix prochain prodige produire produit profil profiter profond projet prologue promener
promesse prompt propager propos propre proue provenir proverbe province prudent prune pruneau prunier public
publier puiser puissant puits pull pulpe pulsar puma punch pupitre purger puzzle pyjama python quai quand
quart quartier quartz quatorze quatre quelque quenelle question queue quiche quille quintal quinte quinze
quitter quota rabais rabattre rabot raboter raccord rachat racheter racine racler raconter radeau radio
radis radoucir rafale raffiner rafiot raideur raie rail rainette raisin raison rallye ramage rameau ramener
ramer rameur rampe ramper rance rang ranger rapace rapide rappel raquette rare raser rasoir rassurer ratio
ration rature ravin ravioli rayer rayon rayonner rayure rebelle rebond rebord rebours recaler recette
recevoir recoller record recoudre recours recrue recruter recueil recul reculer redire redonner refaire
refermer reflet refrain refuge refuser regagner regain regard regarder registre regret reine rejet rejeter
relais relever relief relier relire reluire remarque remblai remettre remise remonter rempart remplir remuer
renard rendre rendu renfort renne renoncer rente rentrer repartir repas repasser repli replier reporter
repos reposer reprise reptile ressac ressort reste rester retard retenir retirer retour retrait revanche
revenir revenu reverdir reverse revivre revoir revue rhubarbe ricaner riche richesse ricochet ride rideau
rien rieur rigide rigole rigueur rime rimer rincer ringard ripaille riposte rire risque rituel rivage rival
rive rivet robe robinet robinier robot robuste rocaille roche rocher rogner roitelet roman romarin rompre
ronce rond ronde rondeau rondin ronfler ronger rongeur rosace rosbif rose roseau rosette rosier rosir rotin
rotule roture roue rouet rouge rouget rouille rouleau rouler roulis roulotte route routier roux royal
royaume ruade ruban rubis rubrique ruche rucher rude ruelle rugby rugir rugueux ruisseau rumeur ruminer
rupture rural ruse russule rustique rythme sabayon sable sabler sabot sabre sachet sacoche sacrer safran
sagace sage sagesse saillir saisir saison salade salaire saler salle salon salsifis saluer salut samedi
sandale sanglier saphir sapin sarcelle sardine sarrasin satin satire saucisse sauf sauge saule saumon sauna
saut sauter sauvage sauver savane savant saveur savoir savon savourer sceau sceller scie science scier
scolaire scooter score scout scruter sculpter seau seconde secouer secret secteur seigle seigneur seize
selle selon semaine sembler semelle semence semer semis semoule sens sentier sentir sept serein sergent
serin seringa serment serpent serpette serrer serrure serveur service servir seuil sextant siamois sieste
siffler sifflet sigle signal signe signer silence silex sillage sillon silo simple singe sinus sirocco sirop
site situer skieur slalom smoking sobre social socle soda soie soif soigner soigneux soin soir soixante soja
solaire soldat sole soleil solide solo solstice solvant sombre somme sommeil sommet sommier sonar sonate
sonder songe songeur sonner sonnet sonnette sorbet sorbier sorcier sorte sortie sosie sottise souche souci
soudain soudure souffle souffler soufre souhait soulager soulever soulier soupape soupe soupeser soupir
souple source sourcil sourire souris sous soute soutenir souvenir souvent spatule sphinx spirale sport
sprint square stable stade stage stand standard station statue steppe sternum stimuler stock store strict
strophe studio stylo suave subir subtil subvenir sucette sucre sucrier suer suffire suite suivant suivre
sujet sultan superbe superflu support supposer surf surface surgir surplus surprise sursaut sursis surtout
survoler suspens svelte syllabe symbole syncope syndic syntaxe table tableau tablette tablier tabouret tache
tacite taille tailleur taire talc talent talon talus tambour tamis tampon tandem tango tanguer tanner
tanneur tante taper tapioca tapir tapis taquin tarder targette tarif tarir tarot tarte tartine tasse
tatouage taupe taureau taverne taxi teindre teinte temple tempo temporel temps tenace tenaille tendance
tendon tendre tendu tenir tennis tenon tension tente tenter tenue terme terne ternir terrain terrasse terre
terreau terrible terrier terroir tester texte textile thym tiare ticket tiers tige tigre tilleul timbale
timbre timide timonier tinter tirelire tirer tiret tiroir tisane tison tisonner tisser tissu titre toast
toile toiser toison toit toiture tomate tomber tombola tomette tondre tonique tonnage tonneau tonnerre
topaze topo toque torche torchon tordre tornade torrent torse tort tortue total totem toucan toucher touffe
toujours toupie tour tourbe tourelle touriste tournage tourner tournoi tourte tousser tout tracer tracteur
traction traduire train trait traiter trajet trame tranche transat transit traquer travail travers traverse
treize tremper tremplin trente tresse treuil triangle tribal tribord tribune tricot trident trier trille
trimer trinquer trio triomphe triple trique triton troc trois trombone trompe tromper tronc trop tropical
trotter trottoir trou trouble troupe troupeau trousse trouver truc truelle truffe truite tuba tube tuile
tulipe tulle tunique tunnel turban turbine turbot tutelle tuteur tutu tuyau tweed tympan typique ultime
uniforme union unique unir univers urbain urgence urne usage user usine usure utile utiliser utopie vacance
vacarme vache vagabond vague vaillant vaincre vaisseau valable valet valeur valider valise vallon valoir
valse valve vanille vanne vanneau vanter vapeur varech varier vase vaste vautour veau vedette veille
veilleur veinard veine velcro velours vendange vendeur vendre vendredi venir vent venter ventre venue verbe
verdier verdir verdure verger verglas verlan vermeil vernir vernis verre verrou vers versant verser version
vert vertige vertu verve verveine veste vestige viaduc viande vibrer vice victoire vide vielle vieux vigie
vigilant vigile vigne vigueur villa village ville vinaigre vingt vinyle violet violette violon virage virer
virgule virtuose visage visible vision visite visiteur visser visuel vital vitesse vitrage vitrail vitre
vitrine vivace vivant vivier vivre vizir vocal voeu vogue voguer voile voiler voilier voir voisin voiture
voix volaille volant volcan voler volet volt voltige volume volute voter vouloir voyage voyager voyageur
voyelle vrac vrai vraiment vrille wagon yacht yaourt yoga yourte zeste zigzag zinc zodiaque zone zoologie
zouave
`
  .trim()
  .split(/\s+/);
