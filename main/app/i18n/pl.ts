import type { Kind } from '../../../shared/domain'
import { fieldNames, kindNames } from '../../../shared/names'
import type { HistoryEntry } from '../../../shared/report'
import { counting } from './counting'
import type { MainWords } from './en'

const count = counting('pl')

/** Without their endings, which follow the kind. */
const done: Record<HistoryEntry['op'], string> = {
  create: 'Now',
  update: 'Zmienion',
  link: 'Powiązan',
  unlink: 'Rozłączon',
  move: 'Przeniesion',
  delete: 'Usunięt',
  archive: 'Zarchiwizowan',
}
const endings: Record<Kind, string> = { contact: 'y', task: 'e', note: 'a', appointment: 'e' }
const ofKind: Record<Kind, string> = {
  contact: 'kontaktu',
  task: 'zadania',
  note: 'notatki',
  appointment: 'spotkania',
}

/** The same in Polish, by the terms that `renderer/i18n/pl/index.ts` lists. */
export const pl: MainWords = {
  fields: fieldNames.pl,
  conflicts: (number) =>
    count(number, {
      one: '# konflikt',
      few: '# konflikty',
      many: '# konfliktów',
      other: '# konfliktu',
    }),
  approvals: (number) =>
    count(number, {
      one: '# prośba o zgodę',
      few: '# prośby o zgodę',
      many: '# próśb o zgodę',
      other: '# prośby o zgodę',
    }),
  unlinked: (number) =>
    count(number, {
      one: '# niepowiązany kontakt',
      few: '# niepowiązane kontakty',
      many: '# niepowiązanych kontaktów',
      other: '# niepowiązanego kontaktu',
    }),

  status: {
    cannotOpen: 'nie można otworzyć danych',
    notSetUp: 'jeszcze bez konfiguracji',
    offline: 'bez internetu',
    syncing: 'synchronizacja trwa',
    notSynced: 'jeszcze bez synchronizacji',
    nearlyInStep: 'prawie wszystko zsynchronizowane',
    cancelled: 'ostatnia synchronizacja anulowana',
    inStep: 'wszystko zsynchronizowane',
    needsRestart: 'trzeba uruchomić ponownie',
    needsSignIn: 'trzeba się zalogować',
    failed: 'ostatnia synchronizacja nie powiodła się',
    paused: 'wstrzymano',
    pausedUntil: (time) => `wstrzymano do ${time}`,
    synced: (when) => `synchronizacja ${when}`,
    tried: (when) => `próba ${when}`,
    justNow: 'przed chwilą',
  },

  tray: {
    open: 'Otwórz Tandem',
    sync: 'Synchronizuj teraz',
    pause: 'Wstrzymaj',
    pauses: { half: 'Na 30 minut', two: 'Na 2 godziny', open: 'Do wznowienia' },
    resume: 'Wznów',
    waiting: (number) => `Konflikty (${number})`,
    recent: 'Ostatnie zmiany',
    allHistory: 'Cała historia',
    preferences: 'Preferencje',
    quit: 'Zakończ Tandem',
  },

  change: {
    done: (op, of) => `${done[op]}${endings[of]} ${kindNames.pl[of].toLowerCase()}`,
    fieldOf: (field, of) => `${field} ${ofKind[of]}`,
    completed: 'Zadanie ukończone',
    reopened: 'Zadanie otwarte ponownie',
  },

  news: {
    signIn: 'Trzeba się zalogować',
    signInBody: 'Do tego czasu nic się nie synchronizuje. Nic nie zostało utracone.',
    failure: 'Synchronizacja wciąż zawodzi',
    failureBody: (runs) =>
      `${count(runs, {
        one: 'Ostatni przebieg nie powiódł się.',
        few: 'Ostatnie # przebiegi nie powiodły się.',
        many: 'Ostatnich # przebiegów nie powiodło się.',
        other: 'Ostatnie # przebiegu nie powiodło się.',
      })} Nic nie zostało utracone.`,
    conflict: (number) =>
      count(number, {
        one: 'Czeka # konflikt',
        few: 'Czekają # konflikty',
        many: 'Czeka # konfliktów',
        other: 'Czeka # konfliktu',
      }),
    conflictBody: 'To samo zmieniono po obu stronach. Wszystko inne jest zsynchronizowane.',
    approval: (number) =>
      count(number, {
        one: 'Czeka # prośba o zgodę',
        few: 'Czekają # prośby o zgodę',
        many: 'Czeka # próśb o zgodę',
        other: 'Czeka # prośby o zgodę',
      }),
    approvalBody: 'Tandem pyta, zanim coś usunie lub opróżni.',
    recovered: 'Synchronizacja znów działa',
    recoveredBody: 'To, co czekało, jest zsynchronizowane.',
    contacts: (names, more) => {
      const text = `${names} i jeszcze #`
      return more === 0 ? names : count(more, { one: text, few: text, many: text, other: text })
    },
  },

  menu: {
    about: 'Tandem – informacje',
    services: 'Usługi',
    hide: 'Ukryj Tandem',
    hideOthers: 'Ukryj pozostałe',
    showAll: 'Pokaż wszystkie',
    closeWindow: 'Zamknij okno',
    quit: 'Zakończ Tandem',
    edit: 'Edycja',
    undo: 'Cofnij',
    redo: 'Przywróć',
    cut: 'Wytnij',
    copy: 'Kopiuj',
    paste: 'Wklej',
    selectAll: 'Zaznacz wszystko',
    view: 'Widok',
    resetZoom: 'Rzeczywisty rozmiar',
    zoomIn: 'Powiększ',
    zoomOut: 'Pomniejsz',
    developerTools: 'Narzędzia programisty',
    window: 'Okno',
    minimise: 'Minimalizuj',
    zoom: 'Powiększ okno',
    front: 'Umieść wszystko na wierzchu',
    help: 'Pomoc',
    newerVersions: 'Nowsze wersje',
  },

  dialog: {
    ok: 'OK',
    goesOn: 'Tandem dalej synchronizuje.',
    noTray:
      'Ten pulpit nie pokazuje ikon zasobnika, więc zamknięcie okna je minimalizuje. Aby zakończyć Tandem, naciśnij w oknie Ctrl+Q.',
    windowFailed: 'Okno zawiodło dwa razy z rzędu.',
    windowFailedDetail:
      'Tandem dalej synchronizuje, a jego ikona nadal mówi, jak stoją sprawy. Załaduj okno ponownie albo na razie je zostaw.',
    loadAgain: 'Załaduj ponownie',
    leaveIt: 'Zostaw',
    cannotStart: 'Tandem nie może się uruchomić',
    crashed: 'Zawiodło coś, co nie powinno, więc Tandem przerwał pracę.',
    crashedDetail:
      'Nic nie zostało utracone: każda zmiana jest odnotowana, zanim zostanie wysłana, a przy następnym uruchomieniu Tandem sprawdzi, co dotarło. ' +
      'Miejsce awarii jest w dzienniku, w folderze danych.',
    startAgain: 'Uruchom ponownie',
    endIt: 'Zakończ',
    chooseProgram: 'Wybierz program do alertów',
    saveAs: 'Zapisz jako',
    fileKind: (extension) => `Pliki ${extension}`,
  },
}
