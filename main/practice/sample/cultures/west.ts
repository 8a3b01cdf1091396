import { type Culture, places, words } from './culture'

export const german: Culture = {
  country: 'DE',
  weight: 9,
  given: words(
    'Anneliese, Götz, Käthe, Jürgen, Friedrun, Hannes, Ulrike, Björn-Ole, Mareike, Lothar, Änne, Torsten, Wiebke, Matthäus, Silke, Rüdiger, Frauke, Eckhard, Liesel, Jörg, Hedwig, Volker, Gesine, Detlef',
  ),
  family: words(
    'Bäumler, Schönfelder, Großkreutz, Oberländer, Weißenfels, Kühnemann, Möbius, Düsterhöft, Lüdenscheidt, Brückner, Hohlbein, Zschiedrich, Niedermayer, Pfannenschmidt, Rottländer, Schlüter, Tiefenbacher, Uhlenbruck, Vogelsang, Wüstenhagen, Ziegenhals, Achterberg, Bärenfänger, Clausnitzer, Dornseif, Eichenlaub, Fährmann, Grünewald, Hütter, Jäckel',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Berlin | Berlin | 10###',
    'Hamburg | Hamburg | 20###',
    'Köln | Nordrhein-Westfalen | 50###',
    'München | Bayern | 80###',
    'Frankfurt am Main | Hessen | 60###',
  ),
  streets: ['Lindenstraße #', 'Am Alten Hafen #', 'Goethestraße #', 'Mühlenweg #', 'Kirchplatz #'],
  companies: ['{family} GmbH', 'Tischlerei {family}', 'Weinhandlung {family}', 'Lichthaus {city}', ''],
  phones: ['+493023125###', '+496990009###', '+494066969###', '+492214710###', '+498999998###'],
}

export const french: Culture = {
  country: 'FR',
  weight: 9,
  given: words(
    'Élodie, Théophile, Anaïs, Aurélien, Maëlle, Benoît, Hélène, Côme, Solène, Étienne, Inès, Gaëtan, Noémie, Loïc, Clémence, Rémi, Joséphine, Thibault, Capucine, Gwenaël, Apolline, Mathéo, Séverine, Hippolyte',
  ),
  family: words(
    'Deschênes, Beaumont, Château, d’Aubigné, Lemaître, Guérin, Saint-Exupère, Rochefoucault, Bélanger, Charpentier, Dufrêne, Évrard, Fontainebelle, Gâtineau, Hébert, Jaubert, Kerguélen, L’Hôpital, Montaigu, Noël, Ouvrard, Préjean, Quéméner, Rivière, Sénéchal, Trémolière, Vaillancourt, Béranger, Coëtquen, Delaunay',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Lyon | Auvergne-Rhône-Alpes | 6900#',
    'Nantes | Pays de la Loire | 44#00',
    'Paris | Île-de-France | 7501#',
    'Marseille | Provence-Alpes-Côte d’Azur | 1300#',
    'Strasbourg | Grand Est | 67#00',
  ),
  streets: ['# rue de la République', '# quai des Célestins', '# place du Marché', '# allée des Tilleuls'],
  companies: ['Atelier {family}', 'Maison {family} SARL', '{family} & Fils', 'Les Halles de {city}', ''],
  phones: ['+3319900####', '+3326191####', '+3335301####', '+3346571####', '+3353649####'],
}

export const spanish: Culture = {
  country: 'ES',
  weight: 7,
  given: words(
    'Íñigo, Begoña, Álvaro, Lucía, Joaquín, Concepción, Óscar, Inmaculada, Ramón, Itziar, Iván, Nuria, Andrés, Macarena, Xoán, Leire, Tomás, Pilar, Martí, Montserrat, Asier, Rocío, Héctor, Amparo',
  ),
  family: words(
    'Goñi, Ibáñez, Echevarría, Núñez, Peñalver, Zúñiga, Castañeda, Urrutia, Bermúdez, Carreño, Domínguez, Estévez, Figueroa, Galdós, Hinojosa, Jáuregui, Llorente, Muñoz, Ordóñez, Pizarro, Quiñones, Riquelme, Saavedra, Tejedor, Unamuno, Valdés, Yáñez, Arozamena, Belmonte, Cifuentes',
  ),
  order: 'given',
  joiner: ' ',
  places: places(
    'Madrid | Madrid | 280##',
    'Barcelona | Cataluña | 080##',
    'A Coruña | Galicia | 150##',
    'Sevilla | Andalucía | 410##',
    'Bilbao | País Vasco | 480##',
  ),
  streets: ['Calle Mayor #', 'Paseo del Río #', 'Plaza de España #', 'Rúa Nova #'],
  companies: ['Bodegas {family} S.L.', '{family} e Hijos', 'Cerámica {city}', ''],
  phones: ['+34910######', '+34930######'],
}

export const italian: Culture = {
  country: 'IT',
  weight: 5,
  given: words(
    'Niccolò, Chiara, Ettore, Ginevra, Lorenzo, Beatrice, Tommaso, Ludovica, Raffaele, Aurora, Michelangelo, Fiammetta, Elio, Ornella, Dario, Serafina, Vasco, Ilaria, Saverio, Donatella, Gianluca, Mirella, Ottavio, Zita',
  ),
  family: words(
    'Abbatangelo, Bevilacqua, Caruso, D’Alessandro, Esposito, Fioravanti, Galimberti, Innocenti, Lombardi, Mastroianni, Napolitano, Ottaviani, Pellegrino, Quattrocchi, Romagnoli, Santangelo, Tagliaferri, Ungaretti, Vannucci, Zanetti, Bonfiglio, Colasanti, Dell’Orto, Ferrante, Gentileschi, Malaspina, Nardelli, Pontecorvo, Sforza, Trevisan',
  ),
  order: 'given',
  joiner: ' ',
  places: places(
    'Roma | Lazio | 001##',
    'Milano | Lombardia | 201##',
    'Torino | Piemonte | 101##',
    'Bologna | Emilia-Romagna | 401##',
  ),
  streets: ['Via Garibaldi #', 'Corso Italia #', 'Piazza del Popolo #', 'Vicolo Stretto #'],
  companies: ['Ceramiche {family} S.r.l.', 'Enoteca {family}', 'Studio {family}', ''],
  phones: ['+3906555####', '+3902555####'],
}
