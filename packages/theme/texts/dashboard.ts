/** The dashboard, `/tableau-de-bord/`: what waits for the coordination, and the figures of the site. */
export const dashboardTexts = {
  title: 'Tableau de bord',
  description: 'Ce qui attend la coordination, et les chiffres du site.',
  intro: 'Ce qui vous attend, puis les chiffres à transmettre à vos financeurs.',
  asOf: 'Arrêté au',
  publicNote:
    'Cette page n’est liée nulle part et les moteurs de recherche ne la proposent pas, mais son adresse n’est pas secrète\u00A0: elle ne montre que ce que le site publie déjà.',
  openCms: 'Ouvrir l’administration',
  summary: 'En un coup d’œil',
  edit: 'Modifier',
  more: (number: number) =>
    number === 1
      ? 'Et un autre, dans le fichier complet.'
      : `Et ${number.toLocaleString('fr')} autres, dans le fichier complet.`,
  allLines: (title: string) => `Télécharger pour tableur\u00A0: ${title.toLowerCase()}`,
  untilDay: 'jusqu’au',

  upcoming: {
    title: 'À venir',
    intro: 'Les trente prochains jours.',
    empty: 'Rien dans les trente prochains jours. Une date à annoncer\u202F?',
    create: 'Annoncer un événement',
    ongoing: 'En cours',
  },
  incomplete: {
    title: 'À compléter',
    intro:
      'Il manque de quoi décider de venir ou répondre. Les événements les plus proches d’abord.',
    empty: 'Rien à compléter\u00A0: les lecteurs ont ce qu’il leur faut.',
  },
  improvable: {
    title: 'À enrichir',
    intro: 'Rien d’urgent\u00A0: de quoi être mieux trouvé, et mieux compris.',
    empty: 'Tout y est. Bravo\u202F!',
  },
  expired: {
    title: 'Dépassés',
    intro: 'Une date est passée, et la page attend une décision.',
    empty: 'Rien n’est dépassé.',
    deadline:
      'Date limite passée. L’annonce a quitté les listes\u00A0: la reconduire, ou la masquer.',
    pin: 'N’est plus mis en avant\u00A0: prolonger «\u202FÀ ne pas manquer\u202F», ou vider ce champ.',
    postponed: 'Reporté, et toujours sans nouvelle date\u00A0: la donner, ou annuler.',
    registration:
      'Terminé, mais la page invite encore à s’inscrire\u00A0: donner la date limite, ou retirer l’inscription.',
    nationalPin:
      'N’est plus mis en avant sur le portail\u00A0: retirer la ligne de a-ne-pas-manquer.yaml, ou la prolonger.',
  },
  duplicates: {
    title: 'Doublons probables',
    intro:
      'Deux fiches semblent parler du même événement\u00A0: masquer l’une des deux, ou préciser les titres.',
    empty: 'Aucun doublon en vue.',
    merged: (names: string) =>
      `Aussi publié par ${names}\u00A0: le portail ne le montre qu’une fois.`,
    mergedSame: 'Deux sources l’annoncent\u00A0: le portail ne le montre qu’une fois.',
    elsewhere: 'Ceux de deux territoires se voient au tableau de bord du réseau.',
  },
  deadLinks: {
    title: 'Liens morts',
    intro: 'Des liens qui ne mènent plus nulle part.',
    empty: 'Aucun lien mort connu.',
    own: (path: string) => `${path}\u00A0: cette page n’existe pas, ou plus, sur le site.`,
    asked: (number: number) =>
      number === 1
        ? 'Un lien vers un autre site vérifié'
        : `${number.toLocaleString('fr')} liens vers d’autres sites vérifiés`,
    on: 'le',
    never:
      'Les liens vers d’autres sites n’ont pas encore été vérifiés\u00A0: l’équipe technique peut le faire («\u202Fpnpm liens\u202F»).',
  },
  unsureLinks: {
    title: 'Liens à vérifier',
    intro:
      'Ces sites sont en panne, ou refusent de répondre à un programme\u00A0: ouvrez le lien avant d’y toucher.',
    empty: '',
  },
  hidden: {
    title: 'Masqués',
    none: 'Aucun contenu n’est masqué.',
    of: (number: number, rubrique: string) => `${rubrique}\u00A0: ${number}`,
    why: 'Leurs titres ne paraissent pas ici\u00A0: ils se retrouvent dans l’administration.',
  },

  gaps: {
    end: 'l’heure de fin',
    position: 'la position sur la carte',
    price: 'le tarif',
    contact: 'le contact',
    means: 'un lien ou un contact',
    theme: 'le thème',
    audience: 'le public',
    accessibility: 'l’accessibilité',
    organizer: 'l’organisateur',
    author: 'l’auteur',
    image: 'l’image',
    summary: 'un résumé plus long',
    hours: 'les horaires',
    licence: 'la licence',
  },

  figures: 'Chiffres',
  figuresIntro:
    'Ce qui est publié aujourd’hui. Chaque tableau se télécharge, et le fichier de tous les contenus s’ouvre dans un tableur pour les croiser autrement.',
  allContents: 'Tous les contenus, un par ligne',
  csvHelp:
    'Fichiers pour tableur\u00A0: UTF-8, colonnes séparées par des points-virgules, ils s’ouvrent d’un double-clic.',
  sinceMonth: (month: string) => `«\u202F12 derniers mois\u202F»\u00A0: depuis ${month}.`,
  lastTwelve: '12 derniers mois',
  total: 'Total',
  others: 'Autres',
  byMonth: {
    title: 'Par mois',
    head: 'Mois de publication',
    note: 'Les douze derniers mois\u202F; le fichier en donne trente-six.',
  },
  byYear: {
    title: 'Par année',
    head: 'Année',
    published: 'Contenus publiés',
    events: 'dont événements',
    held: 'Événements tenus',
    sessions: 'Séances tenues',
    note: 'Tenus\u00A0: commencés, ni annulés ni reportés. Une exposition compte pour un événement chaque année où elle est ouverte, et n’a pas de séances.',
  },
  byRubrique: { title: 'Par rubrique', head: 'Rubrique' },
  byTheme: {
    title: 'Par thème',
    head: 'Thème',
    none: 'Sans thème',
    note: 'Un contenu qui a plusieurs thèmes compte pour chacun.',
  },
  byCommune: {
    title: 'Par commune',
    head: 'Commune',
    none: 'Sans lieu (en ligne)',
    note: 'Événements et lieux à visiter.',
  },
  byContributor: {
    title: 'Par contributeur',
    head: 'Contributeur',
    none: 'Sans contributeur',
    note: 'Qui propose ou organise. Un contenu de plusieurs structures compte pour chacune.',
  },
  byAudience: {
    title: 'Par public',
    head: 'Public',
    none: 'Sans public précisé',
    note: 'Événements et ressources. Un contenu pour plusieurs publics compte pour chacun.',
  },
  byFormat: {
    title: 'Par format',
    head: 'Format d’événement',
    none: 'Sans format',
    note: 'Événements.',
  },

  network: 'Le réseau',
  ownContents: 'Ce qui suit, jusqu’aux chiffres, porte sur les contenus du portail lui-même.',
  territories: {
    title: 'Territoires',
    intro: 'Ce que chaque territoire publie\u202F; son nom mène à son propre tableau de bord.',
    head: 'Territoire',
    upcoming: 'À venir (30 jours)',
    incomplete: 'À compléter',
    deadLinks: 'Liens morts',
  },

  columns: {
    title: 'Titre',
    rubrique: 'Rubrique',
    kind: 'Nature',
    territory: 'Territoire',
    publishedAt: 'Publié le',
    year: 'Année',
    month: 'Mois',
    updatedAt: 'Mis à jour le',
    first: 'Première date',
    last: 'Dernière date',
    sessions: 'Séances',
    status: 'État',
    attendance: 'Participation',
    place: 'Lieu',
    city: 'Commune',
    insee: 'Code INSEE',
    department: 'Département',
    themes: 'Thèmes',
    audiences: 'Publics',
    contributors: 'Contributeurs',
    organizers: 'Organisateurs',
    isFree: 'Gratuit',
    source: 'Source',
    address: 'Adresse',
    day: 'Date',
    note: 'À savoir',
    edit: 'Modifier',
  },
  yes: 'oui',
  no: 'non',
} as const;
