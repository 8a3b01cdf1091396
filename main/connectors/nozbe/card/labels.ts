import { singleLine } from '../../../../shared/canonical/text'
import type { ContactField } from '../../../../shared/fields'

/** The fields that a card has lines for; the name is the card's own name, and the tags are its own tags. */
export type CardField = Exclude<ContactField, 'name' | 'tags'>

/**
 * What the lines of a card begin with, in the order in which they are written. The first label is the one written;
 * all of them are read, whatever their case, so that a card in another language, or typed by hand, is understood.
 */
export const cardLabels: readonly (readonly [CardField, readonly string[]])[] = [
  ['email', ['E-mail', 'Email', 'Mail', 'E-Mail-Adresse', 'Correo', 'Courriel', 'Adres e-mail']],
  ['phone', ['Phone', 'Telephone', 'Mobile', 'Telefon', 'Teléfono', 'Téléphone', 'Telefoon']],
  ['company', ['Company', 'Firma', 'Empresa', 'Entreprise', 'Société', 'Bedrijf']],
  ['street', ['Street', 'Address', 'Straße', 'Strasse', 'Calle', 'Rue', 'Ulica', 'Straat']],
  ['city', ['City', 'Town', 'Ort', 'Stadt', 'Ciudad', 'Ville', 'Miasto', 'Plaats']],
  ['state', ['State', 'County', 'Region', 'Bundesland', 'Provincia', 'Région', 'Województwo']],
  ['postalCode', ['Postal code', 'Postcode', 'Zip', 'Zip code', 'PLZ', 'Código postal', 'Code postal']],
  ['country', ['Country', 'Land', 'País', 'Pays', 'Kraj']],
  ['website', ['Website', 'Web', 'Webseite', 'Sitio web', 'Site web', 'Strona internetowa']],
  ['birthday', ['Birthday', 'Date of birth', 'Geburtstag', 'Cumpleaños', 'Anniversaire', 'Data urodzenia']],
  ['source', ['Source', 'Quelle', 'Origen', 'Origine', 'Źródło', 'Bron']],
  ['owner', ['Owner', 'Inhaber', 'Zuständig', 'Responsable', 'Właściciel', 'Eigenaar']],
]

/** The label of the last line, with the address in HighLevel. */
export const linkLabel = 'HighLevel'

/** A label as it is recognised: whatever its case, its blanks, and what cannot be seen in it. */
export const labelKey = (label: string): string =>
  singleLine(label.normalize('NFC').replace(/[\u200b-\u200f\u2060\ufeff\0]/g, '')).toLowerCase()

/** In characters. */
const longestLabel = 70

/** The name of a custom field as a line can begin with it: a colon ends a label, and marks of lists and bold are no part. */
export function plainLabel(name: string): string {
  const text = singleLine(name.replace(/[:：*_]+/g, ' ')).replace(/^[-•\s]+/, '')
  const label = [...text].slice(0, longestLabel).join('').trim()
  return labelKey(label) === '' ? 'Field' : label
}
