/** Letters read one by one, or known so: they stay capitals in a title that is calmed. */
const ACRONYMS = new Set(
  `ADEME ADN AFP AG AGORA ANR ARN ARS ASNR BD BDE BNF BRGM BTP BTS CAF CAPES CCI CCAS CCSTI CEA CEN
   CEREGE CERN CHU CIO CIRAD CNAM CNES CNRS COP CP CPIE CRDP CROUS CSE CST CSTI DIY DJ DREAL
   EHESS EHPAD ENS ENSAM EPFL ESA ESO ESPCI ESS FAQ FRAC GES GIEC GPS HDR HIV IA IGN IFREMER IMT
   INED INPG INRA INRAE INRAP INRIA INSA INSEE INSERM IPGP IRD IRM IRSN ISS IUT JO JEP JPO LED
   LGBT LPO MHN MJC MNHN MOOC NASA NFT OGM OMS ONERA ONF ONG ONU OSUG OVNI PC PMI PNR PV RATP
   RSE RH SAE SDIS SNCF SVT TGV TP TV UE UFR UGA UHA UPEC UPS USB UTC UV VAE VR VTT XR ZAC ZI
   ZNIEFF`.split(/\s+/),
);

/** Names that a title in capitals hides: towns, lands, planets, people of science. Folded. */
const NAMES = new Set(
  `ajaccio albi amiens angers angouleme annecy arles aurillac auxerre avignon bastia bayonne beauvais
   belfort besancon beziers bordeaux brest caen calais cambrai chambery chartres cherbourg clermont
   colmar compiegne corte dijon dunkerque evreux grenoble limoges lille lorient lyon marseille metz
   montauban montelimar montpellier mulhouse nancy nantes narbonne nimes niort orleans paris perpignan
   poitiers quimper reims rennes roubaix rouen strasbourg tarbes toulon toulouse valence villeurbanne
   alpes alsace ardeche ardennes aquitaine auvergne bourgogne bretagne champagne corse drome europe
   finistere france franche-comte garonne gironde herault isere jura loire lorraine lot mediterranee
   morbihan normandie occitanie picardie provence pyrenees rhone sarthe savoie tarn vaucluse vendee vercors
   afrique amerique antarctique arctique asie japon chine italie espagne allemagne
   jupiter mercure neptune saturne uranus venus pluton andromede
   ampere archimede arago becquerel buffon copernic curie cuvier darwin descartes einstein euclide fermat
   foucault galilee gauss hubble hypatie kepler lamarck laplace lavoisier leonard mendel newton noether
   albert marie jules verne pascal pasteur poincare ptolemee pythagore turing lovelace noel paques halloween linux arduino`.split(
    /\s+/,
  ),
);

export { ACRONYMS, NAMES };
