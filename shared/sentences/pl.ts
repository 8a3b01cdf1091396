import type { en } from './en'

/**
 * The same in Polish. A parameter is never inflected: names of services follow a noun that is, and numbers and kinds
 * stand where they keep their form.
 */
export const pl: Record<keyof typeof en, readonly [message: string, remedy: string]> = {
  'auth.refused': [
    'Usługa {service} nie przyjęła tokenu (401). Nic nie zostało zmienione ani utracone.',
    'Wklej nowy token usługi {service}.',
  ],
  'auth.missing': [
    'Nikt nie jest zalogowany do usługi {service}.',
    'Zaloguj się do usługi {service} w Preferencjach, w części Konta.',
  ],
  'auth.expired': [
    'Logowanie do usługi {service} wygasło i nie udało się go odnowić. Nic nie zostało zmienione ani utracone.',
    'Zaloguj się ponownie do usługi {service}; następna synchronizacja ruszy od miejsca, w którym skończyła poprzednia.',
  ],
  'signIn.denied': [
    'W HighLevel nie udzielono Tandemowi dostępu. Nic nie zostało zmienione.',
    'Rozpocznij logowanie jeszcze raz i wybierz w przeglądarce Allow (Zezwól).',
  ],
  'signIn.timedOut': [
    'Logowanie w przeglądarce nie zostało ukończone na czas (limit: {minutes} min).',
    'Rozpocznij je jeszcze raz. Jeśli przeglądarka pokazuje błąd, sprawdź identyfikator klienta i adres przekierowania.',
  ],
  'signIn.cancelled': [
    'Logowanie zostało przerwane. Nic nie zostało zmienione.',
    'Rozpocznij je jeszcze raz w dogodnej chwili.',
  ],
  'signIn.underWay': [
    'Logowanie w przeglądarce już trwa.',
    'Dokończ je tam albo anuluj, zanim rozpoczniesz następne.',
  ],
  'signIn.portsTaken': [
    'Inne programy na tym komputerze zajmują wszystkie porty, na których Tandem może odebrać odpowiedź ({ports}).',
    'Zamknij je i spróbuj ponownie albo wklej adres, na którym kończy przeglądarka.',
  ],
  'signIn.foreign': [
    'Nadeszła odpowiedź, która nie należy do tego logowania, więc nie została użyta.',
    'Rozpocznij logowanie jeszcze raz. Jeśli nie otwierano takiej strony z Tandema, nie loguj się na niej.',
  ],
  'signIn.refused': [
    'HighLevel nie przyjął logowania ({status}): {detail}',
    'Sprawdź identyfikator i sekret klienta oraz to, czy adres przekierowania jest zarejestrowany, i zacznij ponownie.',
  ],
  'signIn.unreadable': [
    'Wklejony tekst nie zawiera kodu tego logowania.',
    'Skopiuj z przeglądarki cały adres, który pojawia się po wybraniu Allow (Zezwól).',
  ],
  'signIn.clientIncomplete': [
    'Brakuje identyfikatora lub sekretu klienta albo nie są one całe.',
    'Skopiuj oba ze swojej aplikacji w HighLevel i zacznij logowanie od nowa.',
  ],
  'signIn.noLocation': [
    'W HighLevel zalogowano agencję, a nie jedną lokalizację (subkonto). Logowanie nie zostało zachowane.',
    'Zacznij logowanie od nowa i wybierz w przeglądarce lokalizację.',
  ],
  'signIn.otherLocation': [
    'To logowanie dotyczy lokalizacji {found}, a ten obszar roboczy należy do lokalizacji {wanted}. Nie zostało zapamiętane.',
    'Zaloguj się ponownie i wybierz w przeglądarce właściwą lokalizację.',
  ],
  'signIn.otherSpace': [
    'Ten token widzi przestrzenie {names}, ale nie tę, do której należy ten obszar roboczy. Nie został zapamiętany.',
    'Wklej token osoby, która należy do tej przestrzeni.',
  ],
  'space.unchosen': [
    'Token Nozbe widzi te przestrzenie: {names}. Nie ma wśród nich tej, której należy użyć, albo nie została wskazana.',
    'Wskaż jedną z nich.',
  ],
  'token.malformed': [
    'To nie jest token usługi {service}.',
    'Skopiuj cały token z usługi {service} i wklej go ponownie.',
  ],
  'vault.locked': [
    'Magazyn kluczy tego komputera nie otworzył zapisanego logowania. Pozostało nietknięte.',
    'Odblokuj magazyn kluczy i uruchom Tandem ponownie albo zaloguj się jeszcze raz.',
  ],
  'vault.newer': [
    'Zapisane logowania utworzył nowszy Tandem (wersja {version}). Pozostały nietknięte.',
    'Zaktualizuj Tandem na tym komputerze.',
  ],
  'permission.refused': [
    'Usługa {service} nie pozwala temu logowaniu na operację {operation}: {detail}',
    'Sprawdź, czy token należy do tej lokalizacji lub przestrzeni i ma potrzebne uprawnienia.',
  ],
  'location.unknown': [
    'HighLevel nie ma dla tego tokenu lokalizacji {location}.',
    'Skopiuj identyfikator lokalizacji z HighLevel (Settings, Business Profile) i skonfiguruj ponownie.',
  ],
  'record.gone': [
    'W usłudze {service} nie ma już tego rekordu ({kind}).',
    'Nie trzeba nic robić: Tandem zostawia drugą stronę bez zmian.',
  ],
  'entry.unknown': [
    'Nie ma już lub nigdy nie było takiego wpisu: {what} {id}. Nic nie zostało zmienione.',
    'Wyświetl listę i wybierz z niej.',
  ],
  'choice.wrong': [
    '{detail} Nic nie zostało zmienione.',
    'Wybierz inną wartość albo popraw ją po jednej ze stron.',
  ],
  'schedule.fields': [
    'Wyrażenie cron ma pięć pól rozdzielonych spacjami. Harmonogram nie został zmieniony.',
    'Podaj minutę, godzinę, dzień miesiąca, miesiąc i dzień tygodnia, na przykład 0 9 * * 1-5.',
  ],
  'schedule.field': [
    '„{value}” nie może być polem {place} wyrażenia cron. Harmonogram nie został zmieniony.',
    'Pola to minuta (0–59), godzina (0–23), dzień miesiąca (1–31), miesiąc (1–12), dzień tygodnia (0–7, niedziela to 0 lub 7).',
  ],
  'schedule.never': [
    'Żaden dzień nie pasuje do tego wyrażenia cron. Harmonogram nie został zmieniony.',
    'Wybierz dzień, który jest w tym miesiącu. Dzień miesiąca i dzień tygodnia muszą pasować oba.',
  ],
  'schedule.quiet': [
    'Godziny ciszy, które kończą się w chwili rozpoczęcia, nic nie znaczą. Harmonogram nie został zmieniony.',
    'Wybierz inną godzinę końca albo zrezygnuj z godzin ciszy.',
  ],
  'schedule.allQuiet': [
    'Wszystkie terminy tego harmonogramu wypadają w godzinach ciszy, więc nic by się nie uruchomiło. Harmonogram nie został zmieniony.',
    'Wybierz inne terminy albo inne godziny ciszy.',
  ],
  'file.wrong': ['{name} {problem} W żadnej z usług nic nie zostało odczytane ani zmienione.', '{remedy}'],
  'undo.nothing': [
    'Nie ma czego cofnąć ({what} {id}): Tandem niczego tam nie zapisał albo historia tych zmian nie jest już przechowywana.',
    'Sprawdź w Historii, co zrobił Tandem, i wybierz stamtąd.',
  ],
  'undo.many': [
    'Cofnięcie tego usunęłoby ponownie wiele rekordów ({count}). Nic nie zostało zmienione.',
    'Obejrzyj ten przebieg w Historii; jeśli o to chodzi, potwierdź.',
  ],
  'record.duplicate': [
    'W usłudze {service} jest już rekord ({kind}) z tym adresem e-mail lub telefonem, a tutaj należy on do innego.',
    'Popraw adres lub telefon po jednej ze stron; następna synchronizacja spróbuje ponownie.',
  ],
  'request.refused': [
    'Usługa {service} nie przyjęła zmiany ({status}): {detail}',
    'Popraw wartość po jednej ze stron; następna synchronizacja spróbuje ponownie. Wszystko inne jest zsynchronizowane.',
  ],
  'call.refused': [
    'Usługa {service} nie wykonała operacji {operation} ({status}): {detail}.',
    'Popraw dane wejściowe i wywołaj ją ponownie.',
  ],
  'rate.limited': [
    'Usługa {service} nie przyjmuje na razie więcej wywołań. Tandem zatrzymał się, zanim cokolwiek przepadło.',
    'Poczekaj; następna synchronizacja ruszy od miejsca, w którym skończyła ta.',
  ],
  'server.failed': [
    'Usługa {service} ma własne kłopoty ({status}). Nic nie zostało utracone.',
    'Poczekaj; następna synchronizacja spróbuje ponownie.',
  ],
  'network.unreachable': [
    'Usługa {service} jest nieosiągalna pod adresem {host}.',
    'Sprawdź połączenie z internetem i adres; następna synchronizacja spróbuje ponownie.',
  ],
  'network.timeout': [
    'Usługa {service} nie odpowiedziała na czas.',
    'Poczekaj; następna synchronizacja sprawdzi, co dotarło, i ruszy dalej.',
  ],
  'network.offline': [
    'Ten komputer nie ma połączenia z internetem. Nic nie zostało utracone.',
    'Sprawdź połączenie z internetem; Tandem sam ruszy dalej.',
  ],
  'network.certificate': [
    'Połączenie z {host} nie jest bezpieczne: certyfikat nie jest godny zaufania. Nic nie zostało wysłane.',
    'Sprawdź adres i zegar tego komputera oraz to, czy ta sieć nie podgląda połączeń.',
  ],
  'network.redirected': [
    'Usługa {service} odsyła gdzie indziej: {detail}. Tandem tam nie przechodzi, bo token nigdy nie opuszcza swojej usługi.',
    'Sprawdź adres usługi {service} i to, czy ta sieć nie wymaga zalogowania w przeglądarce.',
  ],
  'service.resting': [
    'Usługa {service} zawiodła kilka razy z rzędu, więc Tandem daje jej odpocząć ({seconds} s).',
    'Nie trzeba nic robić; Tandem sam spróbuje ponownie.',
  ],
  'protocol.notJson': [
    'Usługa {service} odpowiedziała pod adresem {host} czymś innym niż JSON. Często jest to strona logowania sieci albo zły adres.',
    'Sprawdź adres i to, czy ta sieć nie wymaga zalogowania w przeglądarce.',
  ],
  'protocol.unexpected': [
    'Usługa {service} odpowiedziała na operację {operation} w postaci, której Tandem nie zna: {detail}. Ten rekord został pominięty.',
    'Zaktualizuj Tandem. Wszystko inne jest zsynchronizowane.',
  ],
  'address.wrong': [
    'Usługa {service} nie ma niczego pod podanym adresem na {host} (404).',
    'Sprawdź adres razem ze ścieżką: adres Nozbe kończy się na /v1/api.',
  ],
  'address.insecure': [
    'Wysłanie tokenu na adres {address} nie jest bezpieczne: używany jest tylko https albo http do tego komputera.',
    'Podaj adres, który zaczyna się od https://.',
  ],
  'workspace.missing': [
    'Nic tu jeszcze nie jest skonfigurowane.',
    'Najpierw przejdź konfigurację albo wypróbuj obszar ćwiczebny.',
  ],
  'workspace.mismatch': [
    'Ten folder danych skonfigurowano dla innego miejsca ({detail}). Nic nie zostało odczytane ani zapisane.',
    'Użyj innego folderu danych albo tokenów i odpowiedzi, z którymi został skonfigurowany.',
  ],
  'listing.empty': [
    'Usługa {service} nie pokazuje ani jednego rekordu ({kind}), choć wcześniej było ich kilka. Tandem nie uznaje tego za usunięcie: niczego nie usunięto.',
    'Sprawdź, czy token nadal widzi tę lokalizację lub przestrzeń i jej projekt. Jeśli rekordy naprawdę zniknęły, nie trzeba nic robić.',
  ],
  'settings.damaged': [
    'Nie udało się odczytać pliku ustawień. Został odłożony jako {file}; używane są ustawienia standardowe.',
    'Przejrzyj raz ustawienia. Powiązania i historia są nienaruszone.',
  ],
  'database.damaged': [
    'Baza danych była uszkodzona. Została odłożona jako {file}; w żadnej z usług niczego nie usunięto.',
    'Skonfiguruj ponownie: rekordy zostaną powiązane od nowa po adresie e-mail, telefonie i nazwie. Wcześniejsze kopie zapasowe są na miejscu: można je przywrócić w Preferencjach, w części Dane.',
  ],
  'practice.damaged': [
    'Dane ćwiczebne były uszkodzone. Zostały odłożone jako {file}.',
    'Wypróbuj obszar ćwiczebny ponownie: zacznie się od nowa.',
  ],
  'database.newer': [
    'Tę bazę danych utworzył nowszy Tandem (wersja {version}). Pozostała nietknięta.',
    'Zaktualizuj Tandem na tym komputerze.',
  ],
  'database.locked': [
    'Inny program zapisuje w bazie danych Tandemu i jej nie zwalnia. Nic nie zostało zmienione.',
    'Zamknij program, który ma otwarty ten plik, na przykład przeglądarkę baz danych lub program do kopii zapasowych, i spróbuj ponownie.',
  ],
  'backup.unsound': [
    'Kopii zapasowej nie udało się odczytać po zapisaniu, więc nie została zachowana. Wszystkie starsze są na miejscu.',
    'Sprawdź dysk i wolne miejsce na nim, a potem utwórz kopię ponownie.',
  ],
  'backup.damaged': [
    'Ta kopia zapasowa jest uszkodzona, więc nie została przywrócona. Baza danych jest taka, jaka była.',
    'Wybierz inną kopię zapasową.',
  ],
  'backup.foreign': [
    'Ta kopia zapasowa pochodzi z innego obszaru roboczego, więc nie została przywrócona. Baza danych jest taka, jaka była.',
    'Wybierz kopię zapasową tego obszaru roboczego.',
  ],
  'disk.full': [
    'Dysk jest pełny, więc Tandem zatrzymał się, zanim zapisał coś, czego nie mógłby odnotować.',
    'Zwolnij trochę miejsca i zsynchronizuj ponownie.',
  ],
  'disk.failed': [
    'Nie udało się odczytać dysku lub na nim zapisać, więc Tandem zatrzymał się, zanim zapisał coś, czego nie mógłby odnotować.',
    'Sprawdź dysk i wolne miejsce, a potem zsynchronizuj ponownie.',
  ],
  'system.cannotOpen': ['Ten komputer nie mógł otworzyć: {what}.', 'Skopiuj adres i otwórz go samodzielnie.'],
  'disk.readOnly': [
    'Tandem nie może zapisywać w folderze {folder}.',
    'Nadaj sobie prawo zapisu w tym folderze albo wybierz inny.',
  ],
  'data.inUse': ['Z tym folderem danych pracuje już inny Tandem.', 'Zamknij go albo wybierz inny folder.'],
  'core.ended': [
    'Część Tandema, która synchronizuje, nieoczekiwanie zakończyła pracę. Nic nie zostało utracone.',
    'Uruchom Tandem ponownie; ruszy od miejsca, w którym przerwał.',
  ],
  'core.unanswered': [
    'Tandem nie odpowiada temu oknu od {seconds} s. Nic nie zostało utracone.',
    'Spróbuj ponownie. Jeśli to nie pomoże, uruchom Tandem ponownie; ruszy od miejsca, w którym przerwał.',
  ],
  'alert.address': [
    'Alerty są wysyłane na adres https albo na adres http tego komputera. Ten adres nie jest żadnym z nich, więc nie został zachowany.',
    'Podaj adres, który zaczyna się od https://.',
  ],
  'alert.webhook': [
    'Alert nie dotarł do webhooka ({detail}).',
    'Sprawdź adres, a potem wyślij alert próbny.',
  ],
  'alert.program': [
    'Program do alertów nie wykonał zadania ({detail}).',
    'Sprawdź, czy da się go uruchomić i czy sam się kończy, albo wybierz inny; potem wyślij alert próbny.',
  ],
  'login.refused': [
    'System nie przyjął ustawienia, że Tandem uruchamia się po zalogowaniu ({detail}).',
    'Sprawdź w ustawieniach systemu, co uruchamia się po zalogowaniu.',
  ],
  'run.cancelled': [
    'Synchronizacja została zatrzymana. To, co zapisano, pozostaje w historii.',
    'Zsynchronizuj ponownie, aby wykonać resztę.',
  ],
  'usage.wrong': ['{detail}', 'Polecenie „npm run -s headless -- --help” wyświetla listę poleceń.'],
  unexpected: [
    'Zawiodło coś, co nie powinno: {detail}',
    'Spróbuj jeszcze raz. Jeśli to się powtarza, uruchom Tandem ponownie.',
  ],
}
