import { type Kind, kinds } from '../domain'
import { patternInPolish } from './patterns'

const kindNames: Record<Kind, string> = {
  contact: 'kontakt',
  task: 'zadanie',
  note: 'notatka',
  appointment: 'spotkanie',
}

const ofEveryKind = (english: (kind: Kind) => string, polish: (name: string) => string) =>
  Object.fromEntries(kinds.map((kind) => [english(kind), polish(kindNames[kind])]))

/** What Tandem itself puts into a sentence in English, as it stands in the code, in Polish. */
export const phrases = {
  run: 'przebieg',
  change: 'zmiana',
  conflict: 'konflikt',
  approval: 'prośba o zgodę',
  backup: 'kopia zapasowa',
  'not sent': 'nie wysłano',
  'no answer': 'brak odpowiedzi',
  'nothing answers there': 'nikt tam nie odpowiada',
  'that address is not known': 'nie ma takiego adresu',
  'its certificate cannot be trusted': 'jego certyfikat nie jest godny zaufania',
  'no reason given': 'nie podano przyczyny',
  'the answer is too big': 'odpowiedź jest za duża',
  'the connection broke off': 'połączenie zostało zerwane',
  'the list repeats itself': 'lista się powtarza',
  'it sees no space': 'nie widzi żadnej przestrzeni',
  'its ids are all taken': 'wszystkie jego identyfikatory są zajęte',
  'the contact has no card to write on yet': 'kontakt nie ma jeszcze karty, na której można pisać',
  'it has no archive for contacts': 'nie ma archiwum kontaktów',
  'appointments are booked in HighLevel itself': 'spotkania umawia się w samym HighLevel',
  'it was set up with another place in Nozbe': 'skonfigurowano go z innym miejscem w Nozbe',
  'it was set up with another Nozbe project': 'skonfigurowano go z innym projektem Nozbe',
  'A card that cannot be read is either written again from HighLevel, or corrected in Nozbe.':
    'Kartę, której nie da się odczytać, można albo zapisać od nowa z HighLevel, albo poprawić w Nozbe.',
  'What was given to two contacts belongs to the one or to the other.':
    'To, co przypisano dwóm kontaktom, należy do jednego albo do drugiego.',
  'A record that was deleted on one side and edited on the other is either restored or deleted.':
    'Rekord usunięty po jednej stronie, a zmieniony po drugiej, można albo przywrócić, albo usunąć.',
  'A recipe of Tandem’s own can be switched off, not removed.':
    'Wbudowaną automatyzację można wyłączyć, ale nie usunąć.',
  'The two belong to different contacts.': 'Te dwa rekordy należą do różnych kontaktów.',
} as const satisfies Record<string, string>

const inPolish: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...kindNames,
    ...phrases,
    ...ofEveryKind(
      (kind) => `linked ${kind} with the id`,
      (name) => `powiązanie (${name}) o identyfikatorze`,
    ),
    ...ofEveryKind(
      (kind) => `${kind} in HighLevel with the id`,
      (name) => `${name} w HighLevel o identyfikatorze`,
    ),
    ...ofEveryKind(
      (kind) => `${kind} in Nozbe with the id`,
      (name) => `${name} w Nozbe o identyfikatorze`,
    ),
    ...ofEveryKind(
      (kind) => `a ${kind} must belong to a contact`,
      (name) => `ten rekord (${name}) musi należeć do kontaktu`,
    ),
    ...ofEveryKind(
      (kind) => `it cannot give ${kind}s to another contact`,
      (name) => `nie można przenieść tego rekordu (${name}) do innego kontaktu`,
    ),
  }),
)

/** The parameters that may hold a phrase; the others hold names, numbers and addresses. */
const spoken: readonly string[] = ['kind', 'what', 'status', 'detail']

/** The Polish of a parameter that Tandem fills with words of its own; every other one as it is. Pure. */
export const parameterInPolish = (name: string, value: string | number): string | number =>
  spoken.includes(name) ? (inPolish.get(String(value)) ?? patternInPolish(String(value)) ?? value) : value
