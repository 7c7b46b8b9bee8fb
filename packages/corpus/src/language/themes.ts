/** The words of one theme of the network's taxonomy. */
export interface ThemeWords {
  id: string;
  /** The field, with its article: « l’astronomie ». */
  field: string;
  /** Noun phrases with their article. Sentences use them as complements: nothing agrees with them. */
  subjects: readonly string[];
  /** What one works with: « une loupe ». */
  tools: readonly string[];
  /** What one does, in the infinitive. */
  gestures: readonly string[];
}

/** The most frequent first: how often each comes follows its rank. */
export const THEMES: readonly ThemeWords[] = [
  theme('biodiversite', 'la biologie', {
    subjects:
      'les abeilles sauvages|le retour de la loutre|les chauves-souris des clochers|la forêt en hiver|les lichens des vieux troncs|le chant des oiseaux|les papillons de nuit|la vie dans le sol|les vieux arbres creux|les mares temporaires|la migration des grues|les champignons du sous-bois|les plantes des murs et des trottoirs|les coléoptères du bois mort|le lézard ocellé',
    tools:
      'une loupe de poche|un filet à papillons|un détecteur d’ultrasons|un carnet de relevés|une clé d’identification',
    gestures:
      'compter les fleurs d’un carré de prairie|reconnaître un oiseau à son chant|suivre une trace dans la boue|trier un échantillon de litière|noter la date des premières feuilles',
  }),
  theme('astronomie-espace', 'l’astronomie', {
    subjects:
      'le ciel profond|les cratères de la Lune|les anneaux de Saturne|les taches du Soleil|la naissance des étoiles|les planètes d’autres soleils|les météorites|la lumière des galaxies|le rayonnement fossile|les comètes de passage|la pollution lumineuse|les satellites d’observation|l’ombre des éclipses|les trous noirs|les saisons de Mars',
    tools:
      'une lunette de voyage|un télescope de deux cents millimètres|une paire de jumelles|une carte du ciel tournante|un spectroscope de carton',
    gestures:
      'trouver la Polaire sans boussole|dessiner un cratère à l’oculaire|mesurer la hauteur d’un astre avec le poing|pointer un amas à la limite de l’œil nu|photographier la Voie lactée',
  }),
  theme('climat', 'la climatologie', {
    subjects:
      'le recul des glaciers|les vagues de chaleur en ville|le cycle du carbone|la pluie et ses nuages|les sécheresses de printemps|les scénarios du climat|la neige de moyenne montagne|le permafrost qui dégèle|les îlots de fraîcheur|les archives de la glace|le calendrier des vendanges|les crues rapides',
    tools:
      'une station météo d’école|un pluviomètre|un thermomètre à maxima|une carotte de sédiments|un modèle de climat simplifié',
    gestures:
      'relever la température d’une cour|comparer deux photographies prises au même endroit|lire une courbe sans se laisser tromper|calculer l’empreinte d’un trajet|suivre une averse au radar',
  }),
  theme('sante', 'la médecine', {
    subjects:
      'le cerveau qui apprend|le sommeil des adolescents|les vaccins|les microbes de la peau|l’oubli et ses raisons|le sens de l’équilibre|la douleur|les bactéries de l’intestin|l’œil et ses illusions|les allergies au pollen|la marche et ses bienfaits|les antibiotiques|les gestes qui sauvent',
    tools:
      'un stéthoscope|un microscope|un modèle de cœur|un capteur de pouls|un masque d’illusion',
    gestures:
      'prendre son pouls au repos et à l’effort|masser un mannequin au bon rythme|reconnaître une illusion d’optique|lire une notice jusqu’au bout|se laver les mains sous la lumière noire',
  }),
  theme('numerique', 'l’informatique', {
    subjects:
      'les robots du quotidien|les premiers ordinateurs|l’apprentissage des machines|les algorithmes de recommandation|le chiffrement des messages|les images de synthèse|le logiciel libre|les réseaux de capteurs|la reconnaissance des voix|les données ouvertes|la mémoire des ordinateurs|les jeux vidéo',
    tools:
      'une carte programmable|un petit robot à roues|un ordinateur des années quatre-vingt|une imprimante 3D|un jeu de cartes perforées',
    gestures:
      'programmer un robot sans écran|trier des cartes comme une machine|déchiffrer un message de César|entraîner une machine à reconnaître des feuilles|démonter un clavier',
  }),
  theme('terre', 'la géologie', {
    subjects:
      'les volcans endormis|la mémoire des pierres|les fossiles d’anciennes mers|les séismes de faible intensité|les grottes et leurs concrétions|les plis des montagnes|les sables et leurs voyages|l’or des rivières|les argiles|les traces de dinosaures|les sources chaudes|les cristaux de quartz',
    tools:
      'un marteau de géologue|une boussole à clinomètre|une loupe de bijoutier|un sismomètre d’école|une carte géologique',
    gestures:
      'lire une coupe de terrain|dégager un fossile sans le casser|reconnaître un calcaire à une goutte de vinaigre|suivre une couche d’une colline à l’autre|tamiser le sable d’une plage',
  }),
  theme('mediation', 'la médiation', {
    subjects:
      'l’art de poser une question|le doute en science|les rumeurs et leurs réfutations|la parole des scientifiques|les expériences ratées|l’esprit critique|la démarche expérimentale|les sciences participatives|le débat public',
    tools:
      'un jeu de rôle|un tableau noir|une mallette d’expériences|un micro qui circule|un carnet d’enquête',
    gestures:
      'formuler une hypothèse que l’on puisse démentir|distinguer un fait d’une opinion|préparer une question pour une chercheuse|recommencer une expérience qui a échoué|animer un débat mouvant',
  }),
  theme('physique', 'la physique', {
    subjects:
      'la lumière des lasers|la mécanique des fluides|les bulles de savon|le son des instruments|les aimants|la physique du vélo|les ondes et leurs échos|le froid extrême|les couleurs de l’arc-en-ciel|le pendule de Foucault|les particules du ciel|l’équilibre des ponts',
    tools:
      'un pendule|un laser et deux miroirs|un diapason|une chambre à brouillard|une bouteille d’azote liquide',
    gestures:
      'faire tenir un pont sans colle|voir un son sur une plaque|mesurer la vitesse du son dans une cour|faire léviter un aimant|souffler une bulle dans une bulle',
  }),
  theme('archeologie-histoire', 'l’archéologie', {
    subjects:
      'les voies romaines|les grottes ornées|les gestes des tailleurs de silex|la vie d’un village gaulois|les épaves de la rivière|les graines brûlées d’un foyer|les monnaies d’un trésor|les os et ce qu’ils racontent|le chantier d’une cathédrale|les tessons de poterie',
    tools:
      'une truelle|un tamis à maille fine|un carré de fouille reconstitué|un relevé au laser|un silex et son percuteur',
    gestures:
      'fouiller couche après couche|recoller un pot dont il manque la moitié|dater un charbon|lire un parchemin abîmé|allumer un feu par friction',
  }),
  theme('ocean-eau', 'l’océanographie', {
    subjects:
      'l’eau des glaciers|la laisse de mer|les marées et leurs courants|le plancton|les poissons migrateurs|les zones humides|la rivière et ses crues|les sources karstiques|les récifs de vers|la qualité de l’eau du robinet|les tortues marines|les fonds que personne n’a vus',
    tools:
      'un filet à plancton|un disque de Secchi|une sonde de température|un kit d’analyse|une maquette de bassin versant',
    gestures:
      'mesurer la transparence d’un étang|observer une goutte au microscope|suivre une bouteille dans le courant|compter les larves sous les galets|goûter trois eaux les yeux fermés',
  }),
  theme('societe', 'la sociologie', {
    subjects:
      'les langues que l’on parle au marché|les chemins de l’école|les façons d’habiter|la mémoire ouvrière|les rumeurs d’un quartier|le vote et ses paradoxes|les migrations|les métiers qui disparaissent|le temps passé sur les écrans|les communs',
    tools:
      'un entretien enregistré|une carte dessinée de mémoire|un questionnaire|un album de famille|une enquête de quartier',
    gestures:
      'préparer un entretien|dessiner sa ville de mémoire|lire un sondage|écouter une archive sonore|raconter un objet',
  }),
  theme('energie', 'l’étude de l’énergie', {
    subjects:
      'l’énergie du vent|les barrages et leurs vallées|le stockage de la chaleur|la géothermie|les réacteurs à neutrons|le solaire sur les toits|les réseaux électriques|l’isolation des maisons anciennes|l’hydrogène|la méthanisation',
    tools:
      'une éolienne de table|un four solaire|une caméra thermique|un wattmètre|un vélo qui produit du courant',
    gestures:
      'cuire un œuf au soleil|trouver les fuites de chaleur d’une pièce|allumer une ampoule en pédalant|lire une facture d’électricité|construire une pile avec des citrons',
  }),
  theme('techniques-industrie', 'l’histoire des techniques', {
    subjects:
      'les métiers à tisser|l’acier des forges|les ponts suspendus|l’horlogerie|la soie et ses machines|le papier fait main|les ateliers d’autrefois|les mines et leurs galeries|le cuir des chaussures|les matériaux composites|les trains à crémaillère',
    tools:
      'un tour à bois|une maquette de moulin|une presse à bras|un banc d’essai|un plan d’ingénieur',
    gestures:
      'couler un étain|régler un échappement d’horloge|lire un plan coté|imprimer sur une presse à bras|tisser trois rangs',
  }),
  theme('mathematiques', 'les mathématiques', {
    subjects:
      'les nombres premiers|les pavages|le hasard et ses lois|les nœuds|la perspective|les graphes|les codes secrets|la géométrie des bulles|les fractales|les jeux de logique|les courbes des cathédrales',
    tools:
      'un boulier|un jeu de pavage|une corde à treize nœuds|un planisphère déformé|un lot de dés truqués',
    gestures:
      'plier une feuille en parabole|colorier une carte avec quatre couleurs|gagner à coup sûr au jeu de Nim|estimer une foule|démontrer sans un mot',
  }),
  theme('alimentation-agriculture', 'l’agronomie', {
    subjects:
      'les semences paysannes|la fermentation du pain|les sols cultivés|l’eau des vergers|le goût et ses surprises|les haies|les fromages et leurs moisissures|l’élevage en montagne|les légumineuses|la cuisine moléculaire|les cépages résistants',
    tools: 'une bêche|un levain|un réfractomètre|une motte de terre|un plateau de dégustation',
    gestures:
      'lire l’étiquette d’un aliment|faire lever une pâte|compter les vers d’une motte|goûter sans voir|greffer un pommier',
  }),
  theme('histoire-des-sciences', 'l’histoire des sciences', {
    subjects:
      'les instruments oubliés|les femmes de science|les cabinets de curiosités|les controverses d’hier|la mesure du mètre|les expéditions naturalistes|les correspondances savantes|les premiers vaccins|l’invention du laboratoire|les herbiers anciens',
    tools:
      'un microscope de laiton|un herbier|une machine électrostatique|une lettre manuscrite|un globe céleste',
    gestures:
      'refaire une expérience du XVIIIe siècle|lire une lettre d’inventrice|reconnaître un instrument de laiton|comparer deux éditions d’un atlas|retrouver la date d’une planche',
  }),
  theme('chimie-matiere', 'la chimie', {
    subjects:
      'la chimie des couleurs|les parfums|les plastiques et leur devenir|les cristaux de sel|la rouille|les savons|le verre|les encres invisibles|les matériaux qui se réparent|les bougies et la flamme|les métaux précieux de nos téléphones',
    tools:
      'un chou rouge|une balance de précision|un bec de gaz|un papier filtre|un bain de cuivrage',
    gestures:
      'séparer les couleurs d’un feutre|faire pousser un cristal|révéler une encre au citron|fabriquer un savon|peser au milligramme',
  }),
  theme('arts-sciences', 'le dialogue des arts et des sciences', {
    subjects:
      'la musique des nombres|le dessin naturaliste|le cinéma scientifique|les pigments des peintres|la danse en apesanteur|les paysages sonores|la restauration des tableaux|les automates|la science-fiction|les herbiers d’artistes',
    tools:
      'une chambre noire|un théâtre d’ombres|un orgue à tuyaux de plastique|un appareil photo à sténopé|un carnet de dessin',
    gestures:
      'dessiner une plume grandeur nature|enregistrer un paysage sonore|préparer une peinture à l’œuf|animer un film image par image|composer avec le bruit de la pluie',
  }),
];

function theme(
  id: string,
  field: string,
  words: Record<'subjects' | 'tools' | 'gestures', string>,
): ThemeWords {
  return {
    id,
    field,
    subjects: words.subjects.split('|'),
    tools: words.tools.split('|'),
    gestures: words.gestures.split('|'),
  };
}
