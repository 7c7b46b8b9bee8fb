import type { Random } from '../random.ts';

/** A first name and a surname, of which there are some 100,000. */
export function personName(random: Random): string {
  return `${random.pick(FIRST_NAMES)} ${surname(random)}`;
}

/** A surname that sounds French: a few are frequent, most hardly ever come back. */
function surname(random: Random): string {
  if (random.chance(0.35)) return random.popular(SURNAMES);
  const middle = random.chance(0.45) ? random.pick(MIDDLES) : '';
  return random.pick(STARTS) + middle + random.pick(ENDS);
}

/** The name of a structure that nobody has, with the id of its kind. */
export function structureName(random: Random, city: string): { name: string; kind: string } {
  const kind = random.weighted({
    association: 8,
    collectivite: 2,
    recherche: 2,
    enseignement: 2,
    musee: 2,
    'centre-de-sciences': 1,
    entreprise: 1,
    media: 1,
  });
  const patterns: Record<typeof kind, readonly string[]> = {
    association: [
      `Les ${random.pick(PEOPLE)} ${random.pick(OF_WHAT)}`,
      `${random.pick(CLUBS)} ${surname(random)}`,
      `Société savante ${surname(random)}`,
      `Atelier ${random.pick(OF_WHAT)}`,
    ],
    collectivite: [`Service culturel de ${city}`, `Pays ${surname(random)}`],
    recherche: [`Laboratoire ${surname(random)}`, `Institut ${surname(random)}`],
    enseignement: [`Lycée ${personName(random)}`, `École ${personName(random)}`],
    musee: [`Musée ${surname(random)}`, `Muséum ${personName(random)}`],
    'centre-de-sciences': [`Maison des sciences ${surname(random)}`],
    entreprise: [`Ateliers ${surname(random)}`, `Coopérative ${surname(random)}`],
    media: [`Radio ${surname(random)}`, `La Gazette ${random.pick(OF_WHAT)}`],
  };
  return { name: random.pick(patterns[kind]), kind };
}

/** The name of a place that does not exist, with the id of its kind. */
export function placeName(random: Random): { name: string; kind: string } {
  const kind = random.popular(Object.keys(PLACES) as (keyof typeof PLACES)[]);
  const end = random.chance(0.4) ? personName(random) : surname(random);
  return { name: `${random.pick(PLACES[kind])} ${end}`, kind };
}

/** A street, with its number. */
export function street(random: Random): string {
  const number = random.integer(1, 140);
  return `${number} ${random.pick(STREETS)} ${random.chance(0.5) ? personName(random) : random.pick(OF_STREETS)}`;
}

const list = (text: string) => text.split(' ');

const FIRST_NAMES = list(
  'Adèle Agathe Aïcha Alain Alice Amandine Amina Anaïs André Anne Antoine Arthur Awa Bastien Béatrice Benoît Bernard Camille Caroline Catherine Cécile Chloé Claire Clément Corentin Cyril Damien Delphine Denis Élise Éloïse Émile Emma Éric Esther Étienne Eva Fanny Farid Fatou Florence Florian François Gabriel Gaëlle Geneviève Gilles Guillaume Hélène Henri Hugo Inès Irène Isabelle Jacques Jade Jeanne Jérôme Joseph Judith Julien Juliette Karim Laure Léa Léo Lina Louise Lucas Lucie Madeleine Manon Marc Margot Marie Marion Martin Mathilde Mehdi Michel Mona Nadia Naïm Nicolas Nina Noé Océane Odile Olivier Pascal Paul Pauline Pierre Quentin Rachid Raphaël Rémi Romane Rose Sabine Salomé Samuel Sarah Simon Solène Sophie Stéphane Suzanne Théo Thomas Valérie Victor Viviane Yann Yasmine Yves Zoé',
);
const SURNAMES = list(
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Le Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Rodriguez Langlois Rémy Besson Rousset Besnard Pelletier Poulain',
).filter((name) => name !== 'Le');
const STARTS = list(
  'Al Aub Bar Bel Ber Bon Bor Bouch Bres Cal Cam Can Car Chal Chan Char Chev Coul Cour Del Dor Doul Fer Flam Fon Gal Gar Ger Gran Gui Jar Jou Lan Lav Lor Mal Mar Maur Mel Mon Mor Pal Par Pel Per Plan Por Ral Ren Riv Roch Ros Sal San Sav Ser Sor Tal Tar Tour Val Var Ver Vil',
);
const MIDDLES = list('a ab al am an and ar el em en er ib id il in is ol on or ou ud ul ur');
const ENDS = list(
  'ac ade aine al ant ard arel at aud ault é eau el elle enc er et ette ez iau ier in ine is oche oin on onne ot our oux uel uet ville',
);
const PEOPLE = list(
  'Amies Amis Arpenteurs Bricoleuses Curieux Explorateurs Gardiennes Glaneurs Guetteurs Passeurs Petits Sentinelles Veilleurs',
);
const CLUBS = ['Club', 'Cercle', 'Collectif', 'Observatoire', 'Compagnie', 'Fabrique', 'Foyer'];
const OF_WHAT = [
  'du vivant',
  'du ciel',
  'des possibles',
  'de la rivière',
  'des étoiles',
  'du fleuve',
  'des haies',
  'du temps',
  'des machines',
  'de la montagne',
  'des savoirs',
  'du littoral',
  'de la nuit',
  'des nombres',
];
/** By how many events they host, roughly. */
const PLACES = {
  bibliotheque: ['Médiathèque', 'Bibliothèque'],
  salle: ['Salle', 'Centre culturel', 'Espace', 'Maison de quartier'],
  musee: ['Musée', 'Écomusée'],
  enseignement: ['Université', 'Lycée', 'Amphithéâtre'],
  'site-naturel': ['Réserve naturelle', 'Marais', 'Gorges'],
  jardin: ['Jardin botanique', 'Parc', 'Arboretum'],
  'tiers-lieu': ['Fabrique', 'Tiers-lieu', 'Fablab'],
  'centre-de-sciences': ['Maison des sciences'],
  'site-industriel': ['Usine', 'Moulin', 'Mine'],
  museum: ['Muséum'],
  planetarium: ['Planétarium'],
  observatoire: ['Observatoire'],
  'site-archeologique': ['Site archéologique'],
  aquarium: ['Aquarium'],
} as const;
const STREETS = ['rue', 'avenue', 'place', 'chemin', 'quai', 'boulevard', 'impasse', 'allée'];
const OF_STREETS = [
  'de la Gare',
  'des Tilleuls',
  'du Moulin',
  'de l’Église',
  'des Écoles',
  'du Lavoir',
  'de la République',
  'des Artisans',
  'du Vieux-Pont',
  'de la Fontaine',
  'des Remparts',
  'du Stade',
];
