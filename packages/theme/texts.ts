/** Every sentence of the interface, in French. Content and its labels come from elsewhere. */
export const texts = {
  skipToContent: 'Aller au contenu',
  demo: 'Contenu de démonstration',
  demoMeans: 'Textes, noms et dates y sont inventés.',
  mainNavigation: 'Navigation principale',
  siteSearch: 'Rechercher',
  menu: 'Menu',
  home: 'Accueil',
  breadcrumbs: 'Fil d’Ariane',
  network: 'Le réseau Echosciences',
  nationalPortal: 'Portail national',
  footerNavigation: 'Le site',
  legal: 'Mentions légales',
  /** The law asks for the state on every page. */
  accessibility: (state: string) => `Accessibilité\u00A0: ${state}`,
  contribute: 'Je contribue',
  map: 'Carte',
  coordinatedBy: 'Coordination',
  upcoming: 'Prochainement',
  thisWeekEnd: 'Ce week-end',
  weekStrip: 'Les sept jours à venir',
  onTheMap: 'Sur la carte',
  pinned: 'À ne pas manquer',
  latestArticles: 'À lire',
  allOf: (plural: string) => `Tout voir\u00A0: ${plural.toLowerCase()}`,
  newer: 'Page précédente',
  older: 'Page suivante',
  pagination: 'Pagination',
  /** Pages of one list are told apart in tabs and results of searches. */
  pageTitle: (title: string, number: number) => (number > 1 ? `${title}, page ${number}` : title),
  page: (number: number, count: number) => `Page ${number} sur ${count}`,
  archives: (plural: string) => `${plural}\u00A0: archives`,
  seeArchives: 'Voir les archives',
  noArchives: 'Les archives sont vides pour le moment.',
  backToCurrent: 'Revenir à ce qui est en cours',
  subscribe: 'S’abonner',
  subscribeAgenda: 'Agenda dans mon calendrier (ICS)',
  subscribeRss: 'Flux RSS',
  subscribeArticles: 'Articles en flux RSS',
  publishedOn: 'Publié le',
  updatedOn: 'mis à jour le',
  by: 'Par',
  readingTime: (minutes: number) => `lu en ${minutes}\u00A0min`,
  inThisArticle: 'Dans cet article',
  inThisPage: 'Dans cette page',
  tableLabel: (number: number) => `Tableau ${number}`,
  embedUntitled: { frame: 'Vidéo', video: 'Vidéo', audio: 'Enregistrement sonore' },
  embedPlay: (host: string) => `Lire la vidéo (${host})`,
  embedFrame: (title: string, host: string) => `Vidéo\u00A0: ${title} (${host})`,
  embedNotice: (kind: 'frame' | 'video' | 'audio', host: string) =>
    `${kind === 'audio' ? 'Le son' : 'La vidéo'} ne se charge qu’au clic\u202F; ${host} reçoit alors votre adresse IP.`,
  report: 'Signaler une erreur',
  when: 'Quand',
  where: 'Où',
  address: 'Adresse',
  openingHours: 'Horaires',
  price: 'Tarif',
  free: 'Gratuit',
  registration: 'Inscription',
  registrationDeadline: 'jusqu’au',
  age: 'Âge',
  ageFrom: (min: number) => `dès ${years(min)}`,
  ageUpTo: (max: number) => `jusqu’à ${years(max)}`,
  ageRange: (min: number, max: number) => (min === max ? years(min) : `de ${min} à ${years(max)}`),
  audiences: 'Publics',
  schoolLevels: 'Niveaux scolaires',
  format: 'Format',
  organizers: 'Organisation',
  partOf: 'Dans le cadre de',
  parts: 'Au programme',
  previousEdition: 'Édition précédente',
  accessibilityOf: 'Accessibilité',
  online: 'En ligne',
  onlineLink: 'Lien de connexion',
  deadline: 'Date limite',
  until: 'jusqu’au',
  expired: 'Annonce expirée',
  ended: 'Cet événement est passé.',
  over: 'Passé',
  contact: 'Contact',
  website: 'Site web',
  members: 'Membres',
  mentionedPlaces: 'Lieux évoqués',
  partners: 'Partenaires',
  links: 'Liens',
  licence: 'Licence',
  loanConditions: 'Conditions de prêt',
  themes: 'Thèmes',
  keywords: 'Mots-clés',
  communities: 'Communautés',
  source: 'Source',
  seeAlso: 'À voir aussi',
  linked: 'En lien',
  linkedTo: (title: string) => `En lien avec «\u202F${title}\u202F»`,
  addToCalendar: 'Ajouter à mon calendrier',
  itinerary: 'Itinéraire',
  placeOnMap: (city: string, territory: string) => `Sur la carte\u00A0: ${city} (${territory})`,
  allSessions: (count: number) => `Les ${count} dates`,
  sessionHint: 'Chaque date à venir s’ajoute seule à votre calendrier.',
  registrationOver: 'Les inscriptions sont closes.',
  nextEdition: 'Édition suivante',
  suggestEdit: 'Proposer une modification',
  summaryOf: 'Sommaire du dossier',
  coverage: 'Territoire',
  searchTitle: 'Recherche',
  searchAnywhere: 'Recherche depuis toute page',
  searchNetworkTitle: 'Recherche dans tout le réseau',
  searchLabel: 'Que cherchez-vous\u202F?',
  searchHint:
    'Un mot suffit\u00A0: accents, majuscules, pluriels et petites fautes de frappe sont pardonnés.',
  searchTerritory: 'Territoire',
  searchRubrique: 'Rubrique',
  searchTheme: 'Thème',
  searchPast: 'Avec les archives',
  searchShortcut:
    'Raccourci clavier\u00A0: Alt + R (Firefox\u00A0: Alt + Maj + R\u202F; Mac\u00A0: Ctrl + Option + R)',
  searchSeeAll: 'Tout voir',
  searchRest: 'Autres résultats',
  searchSitesAndPages: 'Sites et pages',
  searchPages: 'Pages',
  searchWholePage: 'Ouvrir la page de recherche',
  searchPropose: 'Proposer un événement ou un article',
  searchFilters: 'Affiner',
  searchAllRubriques: 'Toutes les rubriques',
  searchAllThemes: 'Tous les thèmes',
  searchAllTerritories: 'Tous les territoires',
  searchSubmit: 'Rechercher',
  searchNeedsScript:
    'La recherche a besoin de JavaScript. Sans lui, tout se parcourt par rubrique, par thème ou par territoire.',
  searchBrowse: 'Parcourir',
  searchBrowseRubriques: 'Par rubrique',
  searchBrowseThemes: 'Par thème',
  searchBrowseTerritories: 'Par territoire',
  searchNetwork: 'Chercher dans tout le réseau',
  searchNear: 'Essayez plutôt\u00A0:',
  searchWider: 'Chercher sans filtre',
  searching: 'Recherche en cours…',
  searchOffline: 'La recherche est indisponible\u00A0: vérifiez la connexion, puis recommencez.',
  searchFound: (count: number, question: string, onlyPast: boolean) => {
    const about = question ? ` pour «\u202F${question}\u202F»` : '';
    if (count === 0) return `Aucun résultat${about}.`;
    const results = `${count.toLocaleString('fr')} résultat${count > 1 ? 's' : ''}`;
    if (onlyPast) return `Rien d’actuel${about}, mais ${results} dans ce qui est passé.`;
    return `${results}${about}.`;
  },
  componentsTitle: 'Composants',
  componentsIntro:
    'Les pièces dont toutes les pages sont faites, dans chacun de leurs états. Leur contenu est inventé.',
  notFoundTitle: 'Page introuvable',
  notFound:
    'Pas d’écho à cette adresse\u00A0: la page a peut-être changé de nom, ou n’est plus en ligne.',
  notFoundSearch: 'Chercher sur le site',
  notFoundAgenda: 'Voir l’agenda',
  notFoundHome: 'Revenir à l’accueil',
  mapTitle: 'Carte',
  mapLabel: 'Carte des lieux et des événements',
  mapTerritories: 'Territoires',
  mapLayers: 'Sur la carte',
  mapLayerNames: {
    'a-ne-pas-manquer': 'À ne pas manquer',
    agenda: 'Agenda',
    lieux: 'Lieux',
    structures: 'Structures',
  },
  mapEvents: (count: number) => `${count} événement${count > 1 ? 's' : ''}`,
  mapUpcoming: (count: number) => `${count} événement${count > 1 ? 's' : ''} à venir`,
  mapPinned: (count: number) =>
    count > 1 ? `dont ${count} à ne pas manquer` : 'dont 1 à ne pas manquer',
  mapNotToMiss: (count: number) => `${count} événement${count > 1 ? 's' : ''} à ne pas manquer`,
  mapPlaces: (count: number) => `${count} lieu${count > 1 ? 'x' : ''}`,
  mapStructures: (count: number) => `${count} structure${count > 1 ? 's' : ''}`,
  mapMixed: (count: number) => `${count} repères`,
  mapAround: (commune: string) => `${commune} et alentour`,
  mapNotPlaced: (count: number) =>
    count > 1 ? `${count} n’ont pas de lieu sur la carte` : '1 n’a pas de lieu sur la carte',
  mapNothing: 'Rien à montrer\u00A0: choisissez ce qui figure sur la carte.',
  mapOffline:
    'Les repères sont indisponibles\u00A0: vérifiez la connexion, puis recommencez. La carte et les listes restent valables.',
  cardLoading: 'Chargement…',
  cardOffline: 'Le détail est indisponible\u00A0: vérifiez la connexion, puis rouvrez cette fiche.',
  close: 'Fermer',
  zoomHere: 'Agrandir ici',
  tilesOffline: 'Le fond de plan est indisponible\u00A0: vérifiez la connexion, puis recommencez.',
  themeTitle: (label: string) => `Thème\u00A0: ${label}`,
  themeEmpty: 'Rien encore sur ce thème.',
  theme: 'Thème',
  audience: 'Public',
  department: 'Département',
  commune: 'Commune',
  place: 'Lieu',
  community: 'Communauté',
  agenda: 'Agenda',
  agendaHere: 'Ses événements, jour par jour',
  agendaOf: (name: string) => `Agenda\u00A0: ${name}`,
  agendaOfMonth: (month: string) => `Agenda ${ofMonth(month)}`,
  /** @param where « en Bretagne » */
  agendaDescription: (title: string, where: string) =>
    `${title}. Dates, horaires, lieux et tarifs ${where}.`,
  agendaTotal: (events: string) => `${events}.`,
  agendaFound: (total: number) =>
    total === 0
      ? 'Aucun événement ne correspond. Retirez un filtre ou élargissez les dates.'
      : `${total} événement${total > 1 ? 's correspondent' : ' correspond'}.`,
  agendaOffline:
    'Les filtres sont indisponibles\u00A0: vérifiez la connexion, puis recommencez. La page affichée reste valable.',
  ongoing: 'En ce moment',
  lasting: 'Sur la durée',
  allOngoing: (total: number) => `Voir tout ce qui est en cours (${total})`,
  hoursOnPage: 'horaires sur la page',
  nothingThen: 'Rien n’est annoncé pour cette sélection.',
  wholeAgenda: 'Voir tout l’agenda',
  announceEvent: 'Annoncer un événement',
  agendaElsewhere: 'L’agenda de tout le réseau',
  allDates: 'Toutes les dates',
  byPeriod: 'Par période',
  byMonth: 'Mois par mois',
  browseAgenda: 'Parcourir l’agenda',
  moreByMonth: 'La suite de l’agenda se lit',
  showMore: 'Afficher la suite',
  monthCaption: (month: string) => `Événements ${ofMonth(month)}, jour par jour`,
  archivesShort: 'Archives',
  filter: 'Filtrer',
  filterAgenda: 'Filtrer l’agenda',
  filterText: 'Mots',
  filterChecks: 'Conditions',
  from: 'Du',
  to: 'Au',
  any: 'Tous',
  ageOfChild: 'Âge de l’enfant',
  accessibleFor: 'Accessible',
  nearMe: 'Près de moi',
  nearCommune: 'Près d’une commune',
  communesFound: (total: number) =>
    total === 0
      ? 'Aucune commune ne commence ainsi. Vérifiez le nom, ou tapez son code postal.'
      : `${total} commune${total > 1 ? 's proposées' : ' proposée'}.`,
  communesOffline:
    'Les communes sont indisponibles\u00A0: vérifiez la connexion, puis recommencez.',
  /** Kilometres as the crow flies. */
  away: (distance: number) =>
    distance < 1 ? 'à moins d’1\u00A0km' : `à ${Math.round(distance)}\u00A0km`,
  radius: 'Autour',
  noRadius: 'Sans limite',
  nearHint: 'Votre position n’est demandée qu’à ce clic\u202F; elle reste dans votre navigateur.',
  locating: 'Recherche de votre position…',
  notLocated:
    'Votre position n’a pas pu être trouvée. Choisissez une commune, puis une distance «\u202FAutour\u202F».',
  clearFilters: 'Effacer les filtres',
  showResults: 'Voir les résultats',
  followList: 'Suivre et réutiliser cette liste',
  subscribeCalendar: 'S’abonner dans mon calendrier',
  calendarAddress: 'Adresse du calendrier (ICS)',
  subscribeHelp: 'Comment faire\u202F?',
  subscribeTitle: 'L’agenda dans votre calendrier',
  subscribeIntro:
    'Abonnez-vous une fois\u00A0: les événements arrivent d’eux-mêmes dans votre téléphone ou votre ordinateur.',
} as const;

/** The statement of accessibility. */
export const accessibilityTexts = {
  title: 'Déclaration d’accessibilité',
  description: 'État de conformité au RGAA, résultats des contrôles, contact et voies de recours.',
  tableCaption: 'Les 106 critères du RGAA 4.1, par thème',
} as const;

/** The same as sentences, at the head of the event's page. */
export const statusSentences = {
  scheduled: undefined,
  rescheduled: 'Nouvelle date\u00A0: l’événement est reprogrammé.',
  postponed: 'Reporté\u00A0: une nouvelle date sera annoncée.',
  movedOnline: 'Cet événement se tient désormais en ligne.',
  soldOut: 'Complet\u00A0: il n’y a plus de place.',
  cancelled: 'Cet événement est annulé.',
} as const;

/** States of an event worth a badge. */
export const statusLabels = {
  scheduled: undefined,
  rescheduled: 'Reprogrammé',
  postponed: 'Reporté',
  movedOnline: 'Déplacé en ligne',
  soldOut: 'Complet',
  cancelled: 'Annulé',
} as const;

/** What the widget for other sites says. Apart from the rest: its script carries these words only. */
export const widgetTexts = {
  title: (where: string) => `Agenda des sciences${where && ` ${where}`}`,
  all: (site: string) => `Tout l’agenda sur ${site}`,
  loading: 'Chargement de l’agenda…',
  empty: 'Rien n’est annoncé pour le moment.',
  failed: 'L’agenda n’a pas pu être chargé\u00A0: vérifiez la connexion.',
  retry: 'Réessayer',
  unknown: (territory: string, theme: string) =>
    `Cet agenda n’existe pas (territoire «\u202F${territory}\u202F», thème «\u202F${theme}\u202F»). Les noms à écrire dans les attributs territoire et theme sont sur la page`,
  integrate: 'Intégrer l’agenda',
  ongoing: (until: string) => `En ce moment, ${until}`,
  until: 'jusqu’au',
  otherDates: 'et d’autres dates',
  asOf: (day: string) => `À jour au ${day}.`,
} as const;

/** The page that makes the snippets of the widget. */
export const integrateTexts = {
  title: 'Intégrer l’agenda',
  intro:
    'Montrez sur votre site les prochains événements du réseau ou d’un territoire\u00A0: quelques lignes à copier, toujours à jour, sans compte ni traceur.',
  link: 'Montrer cet agenda sur un autre site',
  form: 'Choisir',
  zone: 'Territoire',
  everywhere: 'Tout le réseau',
  theme: 'Thème',
  allThemes: 'Tous les thèmes',
  count: 'Nombre d’événements',
  appearance: 'Apparence',
  appearances: { auto: 'Celle de la page', clair: 'Claire', sombre: 'Sombre' },
  heading: 'Titre',
  headingHint: 'Sans titre\u00A0: celui qui est affiché dans l’aperçu.',
  element: 'À copier dans votre page',
  frame: 'Sans script\u00A0: un cadre',
  preview: 'Aperçu',
} as const;

/** The weekly letter, and the page where the coordination takes it. */
export const letterTexts = {
  title: 'La lettre de la semaine',
  intro:
    'Ce qui se passe, ce qui vient de paraître\u00A0: une lettre prête à coller dans votre outil d’envoi, refaite chaque nuit.',
  heading: (where: string) => `La semaine des sciences ${where}`,
  everywhere: 'partout en France',
  mailName: (site: string) => `La lettre d’${site}`,
  weeks: 'Choisir la semaine',
  thisWeek: 'Les sept jours qui viennent',
  nextWeek: 'La semaine prochaine',
  thisWeekHint: 'À envoyer aujourd’hui\u00A0:',
  nextWeekHint: 'À préparer maintenant, à envoyer lundi matin\u00A0:',
  madeOn: (day: string) => `Lettre faite le ${day}.`,
  stale: 'Une lettre plus récente existe sans doute\u00A0: rechargez cette page.',
  subject: 'Objet',
  preheader: 'Texte d’aperçu',
  preheaderHint:
    'Se lit à côté de l’objet dans la boîte de réception\u202F; il est déjà dans le HTML.',
  tool: 'Votre outil d’envoi',
  toolNone: 'À choisir…',
  toolHint:
    'Le lien de désinscription de cet outil prend alors la place de la marque jaune, dans tout ce que vous copiez ou téléchargez.',
  listTool: 'Liste de diffusion (Sympa, Mailman) ou messagerie\u00A0: sans lien',
  take: 'Prendre la lettre',
  html: 'HTML',
  formatted: 'Version mise en forme',
  text: 'Texte seul',
  htmlHint: 'Pour un bloc «\u202Fcode HTML\u202F» ou un modèle à importer.',
  formattedHint: 'Pour un éditeur visuel ou une messagerie\u00A0: collez, la mise en forme suit.',
  textHint: 'La version sans mise en forme, que les outils d’envoi demandent aussi.',
  downloadHtml: 'Télécharger (.html)',
  downloadText: 'Télécharger (.txt)',
  showSource: (name: string) => `Voir et sélectionner\u00A0: ${name}`,
  preview: 'Aperçu',
  previewWidth: 'Largeur de l’aperçu',
  phone: 'Téléphone',
  desktop: 'Ordinateur',
  openPreview: 'Ouvrir la lettre seule',
  pinned: 'À ne pas manquer',
  days: 'Cette semaine, jour par jour',
  nothingThisWeek: (week: string) => `Rien n’est annoncé ${week}.`,
  nothingAtAll:
    'Une semaine calme\u00A0: l’occasion de préparer la suite, ou de voir ce qui se passe ailleurs.',
  nothingYet: 'Les prochaines dates sont ci-dessous.',
  alsoOn: 'aussi',
  otherDates: 'et d’autres dates ensuite',
  hoursOnSite: 'horaires sur le site',
  lastDays: 'Derniers jours',
  moreThatDay: (count: number) =>
    count === 1
      ? 'Et un autre rendez-vous ce jour-là'
      : `Et ${count} autres rendez-vous ce jour-là`,
  ongoing: 'En ce moment',
  moreOngoing: (count: number) =>
    count === 1 ? 'Et une autre en cours' : `Et ${count} autres en cours`,
  later: 'À vos agendas',
  newArticles: 'À lire cette semaine',
  latestArticles: 'À lire ou à relire',
  announcements: 'Annonces',
  newResources: 'Nouveaux dossiers et ressources',
  latestResources: 'Dossiers et ressources',
  deadline: (day: string) => `Jusqu’au ${day}`,
  wholeAgenda: 'Tout l’agenda',
  networkAgenda: 'L’agenda de tout le réseau',
  proposal: 'Vous organisez un rendez-vous\u202F?',
  propose: 'Proposez-le',
  subscribe: 'L’agenda dans votre calendrier',
  coordinatedBy: 'Coordination\u00A0:',
  why: 'Vous recevez cette lettre parce que vous vous y êtes inscrit ou inscrite.',
  unsubscribe: 'Se désinscrire',
  subjectEvents: (title: string, others: number) =>
    others === 0 ? title : `${title} et ${others} ${others === 1 ? 'autre' : 'autres'} rendez-vous`,
  subjectLater: (title: string) => `À vos agendas\u00A0: ${title}`,
  subjectReading: (title: string) => `À lire\u00A0: ${title}`,
  also: 'Aussi\u00A0:',
  toRead: 'À lire\u00A0:',
} as const;
export { contributeTexts } from './texts/contribute.ts';
export { coordinationTexts } from './texts/coordination.ts';
export { copyTexts } from './texts/copy.ts';
export { dashboardTexts } from './texts/dashboard.ts';
export { guideTexts } from './texts/guide.ts';
export { mapPageTexts } from './texts/map-page.ts';
export { offlineTexts } from './texts/offline.ts';
export { sharingTexts } from './texts/sharing.ts';

export const adminTexts = {
  title: (site: string) => `Administration - Echosciences ${site}`,
  noScript: 'L’administration a besoin de JavaScript.',
  noBackend:
    'L’administration en ligne de ce site n’est pas encore en service\u00A0: la coordination nationale la met en place (docs/cms.md dans le dépôt).',
} as const;

/** « 1 an », « 8 ans » */
function years(count: number): string {
  return `${count}\u00A0${count < 2 ? 'an' : 'ans'}`;
}

/** « de mars 2027 », « d’avril 2027 » */
function ofMonth(month: string): string {
  return /^[ao]/.test(month) ? `d’${month}` : `de ${month}`;
}
