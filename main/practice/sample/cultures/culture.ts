/** Where an invented person comes from, and how people there are called, live and telephone. */
export interface Culture {
  /** Two letters. */
  country: string
  /** How many of a hundred sample contacts, roughly. */
  weight: number
  given: readonly Word[]
  family: readonly Word[]
  /** What is written first. Two family names are joined by `joiner`. */
  order: 'given' | 'family'
  joiner: string
  places: readonly Place[]
  /** `#` is a house number. */
  streets: readonly string[]
  /** `{family}` and `{city}` stand in them. */
  companies: readonly string[]
  /** E.164, `#` is any digit. Numbers kept for fiction, where the country has such. */
  phones: readonly string[]
}

export interface Word {
  written: string
  /** For e-mail addresses: a to z only. */
  latin: string
}

export interface Place {
  city: string
  state: string | null
  /** `#` is a digit, `?` a letter. */
  postalCode: string
}

/** `Ana, 美咲=misaki`: words by commas, with their Latin form where that is no matter of dropping accents. */
export const words = (text: string): Word[] =>
  text.split(', ').map((word) => {
    const [written = '', latin = latinOf(written)] = word.split('=')
    return { written, latin }
  })

/** `Cork | Munster | T12 ????`, with `-` for no state. */
export const places = (...lines: string[]): Place[] =>
  lines.map((line) => {
    const [city = '', state = '-', postalCode = ''] = line.split(' | ')
    return { city, state: state === '-' ? null : state, postalCode }
  })

const letters: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', ı: 'i' }

/** The letters a to z that a name in any Latin alphabet comes down to. */
export const latinOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[łđøßæı]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
