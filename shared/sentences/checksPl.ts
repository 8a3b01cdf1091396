import type { CheckCode } from './checksEn'

/** What diagnostics find, in Polish: what was found, and what to do where something is to be done. */
export const checksInPolish: Record<CheckCode, readonly [sentence: string, remedy: string | null]> = {
  'service.reached': ['Usługa {service} odpowiada i przyjmuje logowanie.', null],
  'service.failed': ['{message}', '{remedy}'],
  'scopes.all': ['Logowanie do HighLevel pozwala na wszystko, czego używa Tandem.', null],
  'scopes.unsure': [
    'Logowaniu do HighLevel nie brakuje niczego, o co można było zapytać; nie można było zapytać o: {scopes}.',
    null,
  ],
  'scopes.missing': [
    'Logowanie do HighLevel nie ma uprawnień {scopes}: {effects}. Wszystko inne działa.',
    'Jeśli ich chcesz, nadaj te uprawnienia prywatnej integracji albo zaloguj się z nimi ponownie.',
  ],
  'scopes.unasked': [
    'Nie udało się zapytać, na co pozwala logowanie do HighLevel.',
    'Spróbuj ponownie, gdy HighLevel odpowie.',
  ],
  'clock.right': ['Zegar tego komputera zgadza się z zegarem usługi {service}.', null],
  'clock.ahead': [
    'Zegar tego komputera spieszy się o {minutes} min względem usługi {service}.',
    'Ustaw zegar tego komputera. Nic się przez to nie traci: Tandem o niczym nie decyduje według tego zegara.',
  ],
  'clock.behind': [
    'Zegar tego komputera spóźnia się o {minutes} min względem usługi {service}.',
    'Ustaw zegar tego komputera. Nic się przez to nie traci: Tandem o niczym nie decyduje według tego zegara.',
  ],
  'clock.unknown': [
    'Nie udało się porównać zegara z zegarem usługi {service}.',
    'Spróbuj ponownie, gdy usługa odpowie.',
  ],
  'calls.left': ['{service}: wykorzystano {used} z {allowed} dzisiejszych wywołań.', null],
  'calls.few': [
    '{service}: wykorzystano {used} z {allowed} dzisiejszych wywołań, więc zostało ich niewiele.',
    'Nic nie trzeba robić: gdy się skończą, Tandem poczeka do następnego dnia. Rzadsza synchronizacja zużywa ich mniej.',
  ],
  'calls.none': [
    '{service}: wykorzystano wszystkie dzisiejsze wywołania ({allowed}).',
    'Poczekaj do następnego dnia: Tandem sam wtedy wznowi pracę.',
  ],
  'database.sound': ['Baza powiązań i historii jest w porządku.', null],
  'database.damaged': [
    'Baza powiązań i historii jest uszkodzona.',
    'Przywróć kopię zapasową w Preferencjach, w części Dane: uszkodzony plik zostanie odłożony. W żadnej z usług nic się nie zmieni.',
  ],
  'backup.fresh': ['Dni od najnowszej kopii zapasowej: {days}.', null],
  'backup.old': [
    'Najnowsza kopia zapasowa jest stara (dni: {days}).',
    'Zwolnij trochę miejsca i utwórz kopię w Preferencjach, w części Dane: następne powstaną już same.',
  ],
  'backup.none': [
    'Nie ma jeszcze żadnej kopii zapasowej.',
    'Zsynchronizuj raz: kopia powstanie po tym, a potem co dzień.',
  ],
  'workspace.closed': ['{message}', '{remedy}'],
  'schedule.on': ['Synchronizacja odbywa się sama.', null],
  'schedule.off': ['Synchronizacja nie odbywa się sama.', 'Wybierz w Preferencjach, kiedy synchronizować.'],
  'schedule.paused': [
    'Synchronizacja jest wstrzymana.',
    'Wznów ją w zasobniku lub w oknie, gdy ma iść dalej.',
  ],
  'keeping.protected': ['Magazyn kluczy tego komputera chroni dane logowania.', null],
  'keeping.memory': [
    'Ten komputer nie ma magazynu kluczy, więc dane logowania nie są przechowywane po zamknięciu Tandemu.',
    'Skonfiguruj magazyn kluczy (w Linuksie GNOME Keyring lub KWallet) albo zezwól w Kontach na przechowywanie bez ochrony.',
  ],
  'keeping.unprotected': [
    'Dane logowania są przechowywane bez ochrony: może ich użyć każdy, kto czyta pliki tego użytkownika.',
    'Skonfiguruj magazyn kluczy (w Linuksie GNOME Keyring lub KWallet) i zaloguj się ponownie.',
  ],
  'network.there': ['Ten komputer jest połączony z siecią.', null],
  'network.missing': [
    'Ten komputer nie jest połączony z siecią. Nic nie przepadło: Tandem zsynchronizuje dane, gdy tylko sieć wróci.',
    'Włącz sieć albo podłącz kabel.',
  ],
  'tray.there': ['Pulpit pokazuje ikonę Tandemu.', null],
  'tray.missing': [
    'Ten pulpit nie pokazuje ikon zasobnika. Tandem działa dalej, a zamknięcie okna je minimalizuje.',
    'Jeśli chcesz mieć ikonę, zainstaluj rozszerzenie pulpitu, które pokazuje ikony zasobnika.',
  ],
  'disk.enough': ['Na dysku jest {megabytes} MB wolnego miejsca.', null],
  'disk.little': ['Na dysku jest tylko {megabytes} MB wolnego miejsca.', 'Zwolnij wkrótce trochę miejsca.'],
  'disk.full': [
    'Na dysku jest tylko {megabytes} MB wolnego miejsca. Tandem przestaje, zanim zapisze coś, czego nie może odnotować.',
    'Zwolnij trochę miejsca i zsynchronizuj ponownie.',
  ],
  'disk.unknown': ['Nie udało się ustalić, ile miejsca jest wolne na dysku.', null],
  'finding.known': ['{about}: {found}', null],
  'finding.open': ['{about}: nie wiadomo. {found}', null],
  'finding.costly': [
    '{about}: {found}',
    'Powiedz o tym twórcom Tandemu: z tym też działa, ale nie tak bezpiecznie jak zwykle.',
  ],
}
