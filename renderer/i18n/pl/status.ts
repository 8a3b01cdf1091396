/** How things stand, at the head of Overview, in Polish. */
export const status = {
  idle: { title: 'Wszystko zsynchronizowane', detail: 'Nic na ciebie nie czeka.' },
  never: { title: 'Gotowe do synchronizacji', detail: 'Nic jeszcze nie zostało zsynchronizowane.' },
  problems: {
    title: 'Prawie wszystko zsynchronizowane',
    detail_one: '{{count, number}} problem zatrzymał zmianę.',
    detail_few: '{{count, number}} problemy zatrzymały zmiany.',
    detail_many: '{{count, number}} problemów zatrzymało zmiany.',
    detail_other: '{{count, number}} problemu zatrzymało zmiany.',
    rest_one: '{{count, number}} problem zatrzymał zmianę; reszta jest zsynchronizowana.',
    rest_few: '{{count, number}} problemy zatrzymały zmiany; reszta jest zsynchronizowana.',
    rest_many: '{{count, number}} problemów zatrzymało zmiany; reszta jest zsynchronizowana.',
    rest_other: '{{count, number}} problemu zatrzymało zmiany; reszta jest zsynchronizowana.',
  },
  ambiguous_one:
    '{{count, number}} kontakt pozostaje niepowiązany: pasuje do kilku rekordów albo tylko po nazwie.',
  ambiguous_few:
    '{{count, number}} kontakty pozostają niepowiązane: pasują do kilku rekordów albo tylko po nazwie.',
  ambiguous_many:
    '{{count, number}} kontaktów pozostaje niepowiązanych: pasują do kilku rekordów albo tylko po nazwie.',
  ambiguous_other:
    '{{count, number}} kontaktu pozostaje niepowiązane: pasują do kilku rekordów albo tylko po nazwie.',
  cancelled: {
    title: 'Ostatnią synchronizację anulowano',
    detail_one: 'Zapisano {{count, number}} zmianę; reszta czeka na następną synchronizację.',
    detail_few: 'Zapisano {{count, number}} zmiany; reszta czeka na następną synchronizację.',
    detail_many: 'Zapisano {{count, number}} zmian; reszta czeka na następną synchronizację.',
    detail_other: 'Zapisano {{count, number}} zmiany; reszta czeka na następną synchronizację.',
    nothing: 'Nic nie zapisano; wszystko czeka na następną synchronizację.',
  },
  attention: {
    conflicts_one: 'Czeka {{count, number}} konflikt',
    conflicts_few: 'Czekają {{count, number}} konflikty',
    conflicts_many: 'Czeka {{count, number}} konfliktów',
    conflicts_other: 'Czeka {{count, number}} konfliktu',
    approvals_one: 'Czeka {{count, number}} prośba o zgodę',
    approvals_few: 'Czekają {{count, number}} prośby o zgodę',
    approvals_many: 'Czeka {{count, number}} próśb o zgodę',
    approvals_other: 'Czeka {{count, number}} prośby o zgodę',
    both: 'Spraw do załatwienia: {{total, number}}',
    bothDetail: '{{conflicts}} i {{approvals}}.',
    rest: 'Wszystko inne jest zsynchronizowane.',
  },
  syncing: {
    title: 'Synchronizacja trwa',
    manual: 'Zaczęta przez ciebie o {{time}}.',
    schedule: 'Zaczęta według harmonogramu o {{time}}.',
    'start-up': 'Zaczęta przy uruchomieniu Tandema o {{time}}.',
    resume: 'Zaczęta po wstrzymaniu o {{time}}.',
    secondsLeft_one: 'Została około {{count, number}} sekunda.',
    secondsLeft_few: 'Zostały około {{count, number}} sekundy.',
    secondsLeft_many: 'Zostało około {{count, number}} sekund.',
    secondsLeft_other: 'Zostało około {{count, number}} sekundy.',
    minutesLeft_one: 'Została około {{count, number}} minuta.',
    minutesLeft_few: 'Zostały około {{count, number}} minuty.',
    minutesLeft_many: 'Zostało około {{count, number}} minut.',
    minutesLeft_other: 'Zostało około {{count, number}} minuty.',
  },
  paused: {
    title: 'Wstrzymano',
    until: 'Nic nie jest synchronizowane do {{time}}. Zmiany po obu stronach czekają.',
    untilResumed: 'Nic nie jest synchronizowane, dopóki nie wznowisz. Zmiany po obu stronach czekają.',
  },
  offline: {
    title: 'Brak połączenia',
    detail: 'Nic nie zostało utracone; następna synchronizacja ruszy od tego miejsca.',
  },
  error: {
    title: 'Ostatnia synchronizacja nie powiodła się',
    signIn: 'Trzeba się zalogować',
  },
}
