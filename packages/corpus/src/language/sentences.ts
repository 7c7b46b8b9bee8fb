/**
 * Templates, see `filled`: `s` and `d` are subjects of one theme, `e` one of another theme, `t` a tool,
 * `g` a gesture, `f` the field, `v` and `w` towns, `p` and `q` people, `o` a structure, `n` a small
 * number, `m` a large one, `y` a year, `j` a season or a day. Nothing agrees with what fills them.
 */
export const SENTENCES = `
On croit connaître {s} ; il suffit pourtant de {t} pour s’apercevoir que l’on n’avait rien vu.
Tout a commencé à {v}, un matin de {j}, avec {t} et beaucoup de patience.
« Je n’avais jamais regardé {s} de si près », raconte {p}, qui habite {v} depuis {n} ans.
Pour {p}, l’intérêt de {s} tient d’abord à ce que l’on ignore encore.
Entre {v} et {w}, l’équipe a fait {n} relevés par mois, par tous les temps.
En {y}, on expliquait encore {s} par {d} ; l’idée a mis longtemps à s’effacer.
Il ne faut pas confondre {s} et {d} : les deux se ressemblent de loin, et tout change de près.
La méthode est simple, et c’est sa force : {g}, noter, recommencer.
À {v}, qui veut essayer chez soi emprunte {t} auprès de {o}.
Le résultat ne se lit pas tout de suite : il a fallu {m} mesures pour qu’une tendance se dégage.
On peut {g} sans rien savoir de {f} ; on en sort avec davantage de questions que de réponses.
« Le plus difficile, c’est de ne pas conclure trop vite », résume {p}.
Rien ne remplace le terrain : il faut avoir vu {s} pour comprendre ce que les livres en disent.
Une classe de {v} a passé l’hiver à {g}, et ses chiffres valent ceux des spécialistes.
Selon {p}, {m} personnes ont déjà participé, dont une moitié pour la première fois.
Cela ne coûte presque rien : {t}, un carnet et une heure devant soi.
On sait mesurer {s} depuis {y} ; on n’en comprend la cause que depuis peu.
L’erreur la plus fréquente consiste à chercher {s} là où l’on a l’habitude de regarder.
Dans la région de {v}, des générations de curieux se sont penchées sur {s}.
Le lien entre {s} et {e} n’a rien d’évident ; il fait aujourd’hui l’objet de plusieurs thèses.
Avec {t}, même un enfant peut {g}.
Personne ne s’attendait à trouver {s} si près de la ville.
Les archives de {v} gardent la trace de {n} observations faites en {y}.
Il y a là une leçon de modestie : {n} ans de mesures, et une seule certitude.
« Quand on me demande à quoi cela sert, je réponds que l’on verra », sourit {p}.
La question divise encore : {p} penche pour le hasard, {q} pour une cause commune.
Au laboratoire, on préfère {t} ; dehors, on se contente de ses yeux.
Le protocole tient sur une page : choisir un lieu, {g}, revenir une semaine plus tard.
À force de {g}, on finit par remarquer ce qui manque.
Autour de {s}, {n} bénévoles de {v} se sont réunis avec {o}.
Ce que l’on prend pour une exception se révèle souvent être la règle.
Un tiers des données vient d’amateurs ; sans eux, on ne saurait presque rien de {s}.
Il aura fallu attendre {y} pour que l’on s’intéresse vraiment à {s}.
La première fois, on rate ; la deuxième, on comprend pourquoi ; la troisième, on peut l’expliquer.
À {w}, la même expérience a donné un résultat contraire, et l’on cherche encore pourquoi.
On mesure, on compare, on recommence : ainsi avance {f}.
Le soir venu, {p} range {t} et relit ses notes.
Les plus jeunes préfèrent {g}, les plus grands demandent pourquoi.
De {v} à {w}, le paysage change, et {s} avec lui.
Il reste une énigme : pourquoi {s} ici, et pas à {n} km de là ?
« Nous avons d’abord cru à une panne », se souvient {q}.
Un détail a tout changé : on avait oublié {d}.
Faut-il pour autant renoncer à {s} ? Pas si l’on accepte de s’y prendre autrement.
Le chiffre de {m} circule beaucoup ; il vient d’une estimation de {y}, que ses auteurs jugeaient fragile.
Pour s’en convaincre, on peut {g} à la fenêtre de sa cuisine.
Chaque année, grâce à {o}, on peut venir voir {s} de plus près.
{P} a consacré sa thèse à {s} et n’en a pas fini.
Les deux approches se complètent : l’une part de {s}, l’autre de {e}.
Rien de spectaculaire à première vue, et pourtant l’essentiel de {f} est là.
À {n} ans, {p} savait déjà {g} ; on peut aussi s’y mettre à soixante.
Les mesures de {v} seront comparées à celles de {w} dès que la saison le permettra.
Il y a {n} ans, on aurait jeté ces relevés ; on les garde aujourd’hui précieusement.
Le matériel tient dans un sac à dos, ce qui permet d’aller partout où l’on va à pied.
L’explication la plus simple n’est pas toujours la bonne, mais c’est par elle que l’on commence.
On se trompe rarement sur {s} ; on se trompe souvent sur sa cause.
Derrière {s} se cache une histoire de {m} ans.
En été, l’affluence est telle que l’on a dû doubler les séances.
« La science n’est pas une collection de réponses », rappelle {p} en montrant {t}.
Il suffit de {g} pour que la conversation s’engage.
Les habitants de {v} ont donné {m} photographies, toutes datées et situées.
Cette carte ne montre pas {s} : elle montre où l’on a regardé.
Qu’y a-t-il de commun entre {s} et {e} ? Une même façon de compter.
Au bout de {n} jours, la courbe s’est infléchie, sans que l’on sache encore dire pourquoi.
Le prêt est gratuit, il suffit de prévenir {o} une semaine avant.
La visite dure une heure ; on y parle de {s}, mais aussi de {d}.
Il a fallu convaincre, expliquer, attendre, puis un jour le conseil a dit oui.
Les écoles de {v} et de {w} ont échangé leurs carnets.
Tout cela serait resté dans un tiroir si {p} n’avait pas posé une question naïve.
Sous {s}, il y a presque toujours {d} : l’un ne va pas sans l’autre.
Il n’est pas nécessaire d’être adroit pour {g}, seulement d’être attentif.
Un modèle n’est pas la réalité, mais il dit où la chercher.
Les données sont libres : chacun peut les reprendre, les vérifier et les contredire.
{Q} avait prévu {n} minutes ; la discussion a duré deux heures.
La prochaine étape se jouera à {v}, avec {t}, prêt de {o}.
C’est un travail lent, que presque personne ne voit, et dont tout le reste dépend.
On en parle comme d’une nouveauté ; les carnets de {p} montrent que l’on savait en {y}.
Il y a des jours où il ne se passe rien, et ces jours-là se notent aussi.
Pour {g}, mieux vaut venir tôt et sans chien.
Le hasard fait bien les choses, à condition d’avoir {t} sous la main.
Le groupe se retrouve à {v} au début de {j}.
`
  .trim()
  .split('\n');

/** Headings of parts of an article. */
export const HEADINGS = `
Ce que l’on cherchait
Une question mal posée
D’où vient l’idée
Regarder autrement {s}
Une histoire qui commence en {y}
{N} ans de mesures
Sur le terrain, à {v}
Ce que disent les chiffres
Ce que l’on ignore encore
Essayer chez soi
Et maintenant ?
Un détour par {w}
Des amateurs indispensables
Le rôle de {d}
Ce que l’on doit à {s}
Un protocole, une page
Les erreurs à éviter
Le point de vue de {p}
Avec {t}
Pour aller plus loin
La suite au début de {j}
Compter, puis comprendre
Trois idées reçues
L’envers du décor
`
  .trim()
  .split('\n');

/** Lines of lists. */
export const LINES = `
{t} ;
{s}, à {v} ;
{n} relevés par semaine, toujours à la même heure ;
un carnet, un crayon, et rien d’autre ;
la liste des erreurs que l’on fera sûrement ;
une **question** à laquelle on puisse répondre par un nombre ;
{g} ;
des chaussures qui ne craignent pas l’eau ;
{d}, si la météo le permet ;
le contact de {o} ;
*{s}*, vu de près ;
une carte au 1/25 000 de {v} ;
l’accord des propriétaires, demandé la veille ;
`
  .trim()
  .split('\n');

/** What summaries are made of. */
export const SUMMARIES = `
{G} pour comprendre {s} : ce que {n} ans de travail ont appris à une équipe de {v}.
À {v}, des habitants s’intéressent à {s}. Ce qu’ils ont trouvé, et comment s’y mettre.
Que sait-on vraiment de {s} ? {P} fait le point, chiffres à l’appui.
{T}, un carnet et de la patience : il n’en faut pas plus pour approcher {s}.
Entre {s} et {d}, une histoire qui commence en {y} et qui n’est pas finie.
Une heure avec {p} pour regarder autrement {s}, sans formule et sans jargon.
Une journée avec {o} pour {g}, quel que soit son âge.
Pourquoi tant d’intérêt pour {s} ? Quelques pistes, et une expérience à refaire chez soi.
De {v} à {w}, sur la piste de {s}.
Un récit, trois idées reçues et {n} relevés : {s} comme on n’en parle pas souvent.
`
  .trim()
  .split('\n');

/** What the summaries of the directory are made of. */
export const PRESENTATIONS = {
  person: [
    'S’intéresse à {s} et partage volontiers ce qui s’observe sans matériel.',
    'Terrain, médiation et un peu de {f} : de {s} à {d}.',
    'Raconte {s} dans les écoles et les médiathèques des environs.',
  ],
  organization: [
    'Une équipe qui fait connaître {s}, dans les écoles comme sur les marchés.',
    'Des expositions, des sorties et des ateliers autour de {s}.',
    'Depuis {y}, des passionnés y étudient {s} et accueillent qui veut apprendre.',
  ],
  place: [
    'Un lieu pour voir {s} de près, avec {t} et de bonnes explications.',
    'On y vient pour {s}, on y reste pour {d}.',
    'Des salles où l’on apprend à {g}, et un jardin pour souffler.',
  ],
} as const;
