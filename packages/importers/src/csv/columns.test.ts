import { describe, expect, it } from 'vitest';
import { readTable, recordsOf, refusalOf } from './test-reading.ts';

const columnsOf = async (header: string) => (await readTable(`${header}\n`)).facts.columns;

describe('the columns of a table', () => {
  it.each([
    [
      'a table typed by hand',
      'TITRE;Date de début;Heure de début;Date de fin;Nom du lieu;Adresse;Code postal;Ville;Mots-clés;Tarifs',
      {
        title: 'TITRE',
        start: 'Date de début',
        startTime: 'Heure de début',
        end: 'Date de fin',
        venue: 'Nom du lieu',
        address: 'Adresse',
        postalCode: 'Code postal',
        city: 'Ville',
        keywords: 'Mots-clés',
        conditions: 'Tarifs',
      },
    ],
    [
      'Opendatasoft’s export',
      'uid;canonicalurl;title_fr;description_fr;longdescription_fr;firstdate_begin;firstdate_end;lastdate_begin;lastdate_end;timings;location_name;location_coordinates;location_insee;originagenda_title;updatedat',
      {
        id: 'uid',
        url: 'canonicalurl',
        title: 'title_fr',
        summary: 'description_fr',
        description: 'longdescription_fr',
        start: 'firstdate_begin',
        end: 'firstdate_end',
        lastStart: 'lastdate_begin',
        lastEnd: 'lastdate_end',
        timings: 'timings',
        venue: 'location_name',
        coordinates: 'location_coordinates',
        insee: 'location_insee',
        agenda: 'originagenda_title',
        updatedAt: 'updatedat',
      },
    ],
    [
      'Google Calendar',
      'Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private',
      {
        title: 'Subject',
        start: 'Start Date',
        startTime: 'Start Time',
        end: 'End Date',
        endTime: 'End Time',
        allDay: 'All Day Event',
        description: 'Description',
        venue: 'Location',
        isPrivate: 'Private',
      },
    ],
    [
      'Outlook in French, without its persons',
      '"Objet","Début","Début","Fin","Fin","Journée entière","Organisateur d\'une réunion","Participants obligatoires","Catégories","Emplacement","Privé"',
      {
        title: 'Objet',
        start: 'Début',
        startTime: 'Début 2',
        end: 'Fin',
        endTime: 'Fin 2',
        allDay: 'Journée entière',
        keywords: 'Catégories',
        venue: 'Emplacement',
        isPrivate: 'Privé',
      },
    ],
    [
      'DATAtourisme',
      'Nom_du_POI,Categories_de_POI,Latitude,Longitude,Adresse_postale,Code_postal_et_commune,Periodes_regroupees,Createur_de_la_donnee,Date_de_mise_a_jour,Contacts_du_POI,Description,URI_ID_du_POI',
      {
        title: 'Nom_du_POI',
        keywords: 'Categories_de_POI',
        latitude: 'Latitude',
        longitude: 'Longitude',
        address: 'Adresse_postale',
        city: 'Code_postal_et_commune',
        start: 'Periodes_regroupees',
        updatedAt: 'Date_de_mise_a_jour',
        description: 'Description',
        id: 'URI_ID_du_POI',
      },
    ],
    [
      'The Events Calendar',
      'EVENT NAME,EVENT EXCERPT,EVENT VENUE NAME,EVENT ORGANIZER NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT,EVENT COST,EVENT CATEGORY,EVENT WEBSITE,EVENT DESCRIPTION',
      {
        title: 'EVENT NAME',
        summary: 'EVENT EXCERPT',
        venue: 'EVENT VENUE NAME',
        start: 'EVENT START DATE',
        startTime: 'EVENT START TIME',
        end: 'EVENT END DATE',
        endTime: 'EVENT END TIME',
        allDay: 'ALL DAY EVENT',
        conditions: 'EVENT COST',
        keywords: 'EVENT CATEGORY',
        url: 'EVENT WEBSITE',
        description: 'EVENT DESCRIPTION',
      },
    ],
    [
      'a form whose names tell how to fill it in',
      'Libellé manifestation*;Type manifestation*;Date début (jj/mm/aaaa)*;Heure de début (ex. : 18h30);Nom contact;Ville (obligatoire)',
      {
        title: 'Libellé manifestation*',
        keywords: 'Type manifestation*',
        start: 'Date début (jj/mm/aaaa)*',
        startTime: 'Heure de début (ex. : 18h30)',
        city: 'Ville (obligatoire)',
      },
    ],
    [
      'this network’s own feed',
      'id,territory,title,summary,url,dateRange,firstBegin,firstEnd,lastBegin,lastEnd,eventStatus,eventAttendanceMode,place,street,postalCode,city',
      {
        id: 'id',
        title: 'title',
        summary: 'summary',
        url: 'url',
        datesInWords: 'dateRange',
        start: 'firstBegin',
        end: 'firstEnd',
        lastStart: 'lastBegin',
        lastEnd: 'lastEnd',
        status: 'eventStatus',
        attendance: 'eventAttendanceMode',
        venue: 'place',
        address: 'street',
        postalCode: 'postalCode',
        city: 'city',
      },
    ],
  ])('are found by their names in %s', async (_, header, columns) => {
    expect(await columnsOf(header)).toEqual(columns);
  });

  it('are those that are given, before those that are found', async () => {
    const table = 'Quoi;Titre;Quand;Où\nNuit;T;03/10/2026;Musée\n';
    const given = { title: 'quoi', start: 'Quand', venue: 'Où' };
    const [record] = await recordsOf(table, { columns: given });
    expect(record).toMatchObject({ title: 'Nuit', location: { name: 'Musée' } });
  });

  it('that lack are told, with those that were found and the nearest', async () => {
    expect(
      await refusalOf('Titer;Commencement;Lieu\nNuit;03/10/2026;Musée\n'),
    ).toMatchInlineSnapshot(`
      "agenda.csv : il manque « Titre » et « Début (jour, ou jour et heure) » parmi les colonnes de ce tableau.
      Colonnes trouvées : « Titer », « Commencement », « Lieu ».
      Comprises : Nom du lieu = « Lieu ».
      « Titer » est peut-être : Titre.
      À faire : donner à la première ligne du tableau des noms usuels (Titre, Début, Fin, Lieu, Adresse, Commune), ou dire dans un fichier quelle colonne tient quoi, avec --colonnes colonnes.yaml ; par exemple « title: Nom de la colonne », « start: Nom de la colonne »."
    `);
  });

  it('that are given and not there are told', async () => {
    expect(
      await refusalOf('Intitulé;Début;Lieu\n', {
        columns: { title: 'Intitules', start: 'Debbut' },
      }),
    ).toMatchInlineSnapshot(
      `"agenda.csv : la colonne « Debbut » (Début (jour, ou jour et heure), start) n’est pas dans ce tableau. Peut-être « Début » ? Colonnes trouvées : « Intitulé », « Début », « Lieu ». Corriger le fichier des colonnes (--colonnes)."`,
    );
  });

  it('are no more than a thousand: each would be compared, and told', async () => {
    const names = Array.from({ length: 1001 }, (_, index) => `c${index}`).join(';');
    expect(await refusalOf(`${names}\n`)).toMatchInlineSnapshot(
      `"agenda.csv, ligne 1 : plus de 1000 colonnes, ce n’est pas un tableau d’événements. Vérifier le fichier ou l’adresse."`,
    );
    const [record] = await recordsOf(
      `Titre;Début;Lieu${';'.repeat(16_000)}\nNuit;03/10/2026;Musée\n`,
    );
    expect(record?.title).toBe('Nuit');
  });

  it('with one name are refused, unless one is given', async () => {
    const table = 'Titre;Titre;Début;Lieu\nNuit;Jour;03/10/2026;Musée\n';
    expect(await refusalOf(table)).toMatchInlineSnapshot(
      `"agenda.csv : deux colonnes peuvent être « Titre » : « Titre » (colonne 1) et « Titre 2 » (colonne 2). En renommer une dans le tableau, ou dire laquelle dans le fichier des colonnes (--colonnes) : « title: Titre » ou « title: Titre 2 »."`,
    );
    const [record] = await recordsOf(table, { columns: { title: 'Titre 2' } });
    expect(record?.title).toBe('Jour');
  });
});
