import type { ContactField } from '../../../shared/fields'

/** The fields that a card has lines for; the name is the card's own name. */
export type CardField = Exclude<ContactField, 'name'>

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
]

const fieldsByLabel = new Map(
  cardLabels.flatMap(([field, labels]) => labels.map((label) => [label.toLowerCase(), field] as const)),
)

export const fieldOfLabel = (label: string): CardField | undefined =>
  fieldsByLabel.get(label.normalize('NFC').trim().toLowerCase())

/** The label of the last line, with the contact's address in HighLevel. */
export const linkLabel = 'HighLevel'
