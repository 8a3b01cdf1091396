import type { UnknownId } from '../findings'
import type { UnknownWords } from './unknownsEn'

/** Every unknown in words, in Polish. */
export const unknownsInPolish: Record<UnknownId, UnknownWords> = {
  'highlevel.searchByDateUpdated': {
    about: 'Czy HighLevel znajduje kontakty po czasie zmiany',
    yes: 'tak. Tandem pyta o to, co się zmieniło, a brak odpowiedzi uznaje za brak zmian.',
    no: 'nie. Tandem w każdej synchronizacji wymienia wszystkie kontakty i porównuje je po wartościach.',
    unknown: 'Tandem próbuje, a wymienia wszystkie kontakty, gdy spotyka odmowę lub nic nie znajduje.',
  },
  'highlevel.contactPage': {
    about: 'Ile kontaktów HighLevel podaje naraz',
    number: '{n}. O tyle prosi Tandem.',
    unknown: 'Tandem prosi o 500, po odmowie o 100, i czyta aż do pustej strony.',
  },
  'highlevel.taskPage': {
    about: 'Ile zadań HighLevel podaje naraz',
    number: '{n}. O tyle prosi Tandem.',
    unknown: 'Tandem prosi o 100 i czyta aż do pustej strony.',
  },
  'highlevel.contactAppointmentZone': {
    about: 'W jakiej strefie HighLevel pokazuje czas spotkań kontaktu',
    utc: 'w UTC. Tandem bierze czas z kalendarzy, które podają swoją strefę.',
    location: 'w strefie lokalizacji. Tandem bierze czas z kalendarzy, które podają swoją strefę.',
    neither: 'w innej. Tandem bierze czas z kalendarzy, które podają swoją strefę.',
    unknown: 'Tandem bierze czas z kalendarzy, które podają swoją strefę.',
  },
  'highlevel.taskUpdateDemandsWhole': {
    about: 'Czy HighLevel przyjmuje zmianę zadania tylko z tytułem i terminem',
    yes: 'tak. Tandem wysyła oba, tak jak je właśnie odczytał.',
    no: 'wystarcza to, co się zmieniło. Tandem nie wysyła nic więcej.',
    unknown: 'Tandem wysyła to, co się zmieniło, a po odmowie także resztę.',
  },
  'highlevel.indexLag': {
    about: 'O ile wyszukiwarka HighLevel spóźnia się za zmianami',
    number:
      'zaobserwowano do {n} ms. Tandem czeka dwa razy dłużej, najmniej 30 s, zanim uzna, że kontaktu nie ma.',
    unknown: 'Tandem czeka 30 s, zanim uzna, że kontaktu nie ma.',
  },
  'highlevel.touches': {
    about: 'Które zmiany tagów, notatek i zadań liczą się jako zmiana kontaktu',
    unknown:
      'Tandem na żadnej nie polega: wymienia wszystkie zadania i czyta notatki zmienionych kontaktów oraz części pozostałych.',
  },
  'highlevel.companyName': {
    about: 'Czy HighLevel przyjmuje nazwę firmy przy zmianie',
    unknown: 'Tandem ją wysyła; po odmowie zapisuje wszystko inne i pyta.',
  },
  'highlevel.refusedCreate': {
    about: 'Czy HighLevel tworzy kontakt, którego nie przyjmuje',
    unknown: 'Tandem szuka go, zanim spróbuje ponownie.',
  },
  'highlevel.goneContact': {
    about: 'Co HighLevel odpowiada o kontakcie usuniętym lub scalonym',
    unknown:
      'Obie zwykłe odpowiedzi Tandem uznaje za brak kontaktu, pyta w dwóch synchronizacjach i szuka kontaktu, z którym go scalono.',
  },
  'highlevel.normalForms': {
    about: 'Jak HighLevel zmienia podane telefony, adresy e-mail i tagi',
    unknown: 'Tandem pamięta, co dostał w odpowiedzi, i z tym porównuje.',
  },
  'highlevel.privateLimits': {
    about: 'Na ile wywołań HighLevel pozwala prywatnej integracji',
    unknown: 'Tandem kieruje się tym, co mówią odpowiedzi, a bez tego limitem 100 na 10 s i 200 000 na dobę.',
  },
  'highlevel.retryAfter': {
    about: 'Czy HighLevel mówi, jak długo czekać po zbyt wielu wywołaniach',
    unknown: 'Tandem czeka tak długo, jak mówi HighLevel, a bez tego za każdym razem dłużej.',
  },
  'highlevel.refreshGrace': {
    about: 'Czy logowanie do HighLevel można odnowić dwa razy tym samym tokenem',
    unknown: 'Tandem odnawia je naraz tylko raz i zachowuje nowy token, zanim go użyje.',
  },
  'highlevel.pkce': {
    about: 'Czy HighLevel sprawdza dowód, kto zaczął logowanie',
    unknown: 'Tandem zawsze go wysyła i sam sprawdza, czy odpowiedź należy do pytania.',
  },
  'highlevel.loopback': {
    about: 'Czy HighLevel po zalogowaniu wraca na ten komputer',
    unknown: 'Tandem nasłuchuje na kilku stałych portach; adres można też wkleić.',
  },
  'nozbe.filterByLastModified': {
    about: 'Czy Nozbe wymienia zadania po czasie zmiany',
    yes: 'tak. Tandem pyta o to, co się zmieniło, a brak odpowiedzi uznaje za brak zmian.',
    no: 'nie. Tandem w każdej synchronizacji wymienia wszystkie zadania i porównuje je.',
    unknown: 'Tandem próbuje, a wymienia wszystkie zadania, gdy spotyka odmowę lub nic nie znajduje.',
  },
  'nozbe.filterByCreatedAt': {
    about: 'Czy Nozbe wymienia komentarze po czasie powstania',
    yes: 'tak. Tandem pyta o nowe.',
    no: 'nie. Tandem w każdej synchronizacji czyta wszystkie komentarze.',
    unknown: 'Tandem próbuje, a czyta wszystkie komentarze, gdy spotyka odmowę lub nic nie znajduje.',
  },
  'nozbe.filterByEditedAt': {
    about: 'Czy Nozbe wymienia komentarze po czasie zmiany',
    yes: 'tak. Tandem pyta o zmienione.',
    no: 'nie. Tandem w każdej synchronizacji czyta wszystkie komentarze.',
    unknown: 'Tandem próbuje, a czyta wszystkie komentarze, gdy spotyka odmowę lub nic nie znajduje.',
  },
  'nozbe.commentsOfAllTasks': {
    about: 'Czy Nozbe wymienia naraz komentarze wszystkich zadań',
    yes: 'tak. Tandem czyta je w jednej liście.',
    no: 'nie. Tandem czyta je zadanie po zadaniu.',
    unknown: 'Tandem próbuje, a po odmowie czyta je zadanie po zadaniu.',
  },
  'nozbe.page': {
    about: 'Ile wierszy Nozbe podaje naraz',
    number: '{n}. O tyle prosi Tandem, a o komentarze najwyżej o 1000.',
    unknown: 'Tandem prosi o 1000, po odmowie o 100, i czyta aż do pustej strony.',
  },
  'nozbe.allDayZone': {
    about: 'Czyja północ oznacza w Nozbe dzień bez godziny',
    utc: 'północ UTC. Tandem czyta dni w strefie lokalizacji: sprawdź, czy obie strony pokazują ten sam dzień.',
    location: 'północ lokalizacji, w której strefie Tandem czyta dni.',
    neither: 'także północ innych stref. Tandem czyta dni w strefie lokalizacji.',
    unknown: 'Tandem czyta dni w strefie lokalizacji.',
  },
  'nozbe.clientIds': {
    about: 'Czy Nozbe przyjmuje identyfikatory nadane przez Tandem',
    yes: 'tak. To, co powstało dwa razy, można znaleźć po identyfikatorze.',
    no: 'nie. To, co zostało po utraconej odpowiedzi, jest szukane po treści; używaj Tandema tylko na jednym komputerze.',
    unknown: 'Tandem nadaje identyfikatory, a po odmowie nie.',
  },
  'nozbe.duplicateId': {
    about: 'Co Nozbe odpowiada, gdy identyfikator jest już zajęty',
    number: '{n}. Tandem sprawdza, co już tam jest.',
    unknown: 'Tandem sprawdza, co już tam jest, bez względu na odpowiedź.',
  },
  'nozbe.commentTouchesTask': {
    about: 'Czy nowy komentarz liczy się w Nozbe jako zmiana zadania',
    yes: 'tak. Tandem mimo to czyta komentarze według ich własnych czasów.',
    no: 'nie. Tandem czyta komentarze według ich własnych czasów.',
    unknown: 'Tandem czyta komentarze według ich własnych czasów.',
  },
  'nozbe.timeNeeded': {
    about: 'W jakiej jednostce Nozbe zapisuje czas potrzebny na zadanie',
    unknown: 'Tandem uznaje ją za minuty i używa tylko przy spotkaniach.',
  },
  'nozbe.deletedSection': {
    about: 'Co dzieje się z zadaniami w sekcji usuniętej w Nozbe',
    unknown: 'Tandem sprawdza każde z nich i sam żadnego nie usuwa.',
  },
  'nozbe.limits': {
    about: 'Na ile wywołań pozwala Nozbe',
    unknown: 'Tandem zaczyna od dwóch na sekundę i zwalnia, gdy to za dużo.',
  },
  'nozbe.errorBodies': {
    about: 'W jakiej postaci Nozbe mówi, co jest nie tak',
    unknown: 'Tandem pokazuje wszystko, co Nozbe powie.',
  },
  'nozbe.taskLink': {
    about: 'Jaki adres ma zadanie w Nozbe',
    unknown: 'Tandem prowadzi do projektu.',
  },
}
