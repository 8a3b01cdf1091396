/** What Tandem itself puts into a sentence around a name or a number, and the same in Polish; `(.+)` is the name, kept as it is. */
const patterns: readonly (readonly [english: string, polish: string])[] = [
  ['(.+): is still empty.', '$1: to pole jest jeszcze puste.'],
  ['(.+): “(.+)” is no placeholder.', '$1: nie ma takiego symbolu: „$2”.'],
  ['(.+): a contact has no field (.+).', '$1: kontakt nie ma pola $2.'],
  ['(.+): (.+) is no action that a recipe can carry out.', '$1: automatyzacja nie może wykonać $2.'],
  ['(.+): (.+) takes nothing of that name.', '$1: $2 nie przyjmuje niczego takiego.'],
  ['(.+) is no action that a recipe can carry out.', 'Automatyzacja nie może wykonać $1.'],
  ['There is no action (.+).', 'Nie ma działania $1.'],
  ['(.+) of (.+) is empty for this contact.', '$2: dla tego kontaktu $1 jest puste.'],
  ['(.+) is yes or no.', '$1 to yes (tak) albo no (nie).'],
  ['(.+) is a number.', '$1 to liczba.'],
  ['The input of (.+) is wrong: (.+).', 'Dane dla $1 są błędne: $2.'],
  ['(HighLevel|Nozbe) cannot take this value for (.+).', '$1 nie przyjmuje tej wartości pola $2.'],
  [
    'The contact (.+) is linked already: unlink it first.',
    'Kontakt $1 jest już powiązany: najpierw go rozłącz.',
  ],
  [
    'The task (.+) is linked already: unlink it first.',
    'Zadanie $1 jest już powiązane: najpierw je rozłącz.',
  ],
  [
    'The note (.+) is linked already: unlink it first.',
    'Notatka $1 jest już powiązana: najpierw ją rozłącz.',
  ],
  [
    'The appointment (.+) is linked already: unlink it first.',
    'Spotkanie $1 jest już powiązane: najpierw je rozłącz.',
  ],
  [
    'What became of the last write to the \\w+ (.+) is not known yet: sync first.',
    'Nie wiadomo jeszcze, co stało się z ostatnim zapisem rekordu $1: najpierw zsynchronizuj.',
  ],
  ['HighLevel has no user (.+).', 'HighLevel nie ma użytkownika $1.'],
  ['Nozbe has no member (.+).', 'Nozbe nie ma osoby $1.'],
  ['(.+) is in more than one pair.', '$1 jest w więcej niż jednej parze.'],
]

const escaped = (english: string): RegExp => new RegExp(`^${english.replace(/[.](?!\+)/g, '\\.')}$`, 's')
const known = patterns.map(([english, polish]) => [escaped(english), polish] as const)

/** The Polish of a text that fits one of the patterns; null for any other. Pure. */
export function patternInPolish(text: string): string | null {
  const found = known.find(([english]) => english.test(text))
  return found ? text.replace(...found) : null
}
