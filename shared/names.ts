import type { Kind } from './domain'
import type { Language } from './sentences/language'

const englishFields = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  street: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'Postal code',
  country: 'Country',
  website: 'Website',
  birthday: 'Birthday',
  source: 'Source',
  owner: 'Owner',
  tags: 'Tags',
  contact: 'Contact',
  assignee: 'Responsible',
  start: 'Start',
  minutes: 'Minutes',
  status: 'Status',
  details: 'Details',
  title: 'Title',
  body: 'Description',
  dueDate: 'Due date',
  completed: 'Completed',
}
export type NamedField = keyof typeof englishFields

const polishFields: Record<NamedField, string> = {
  name: 'Nazwa',
  email: 'E-mail',
  phone: 'Telefon',
  company: 'Firma',
  street: 'Ulica',
  city: 'Miasto',
  state: 'Województwo',
  postalCode: 'Kod pocztowy',
  country: 'Kraj',
  website: 'Strona internetowa',
  birthday: 'Data urodzenia',
  source: 'Źródło',
  owner: 'Właściciel',
  tags: 'Tagi',
  contact: 'Kontakt',
  assignee: 'Osoba odpowiedzialna',
  start: 'Początek',
  minutes: 'Minuty',
  status: 'Stan',
  details: 'Szczegóły',
  title: 'Tytuł',
  body: 'Opis',
  dueDate: 'Termin',
  completed: 'Ukończone',
}

/** What the canonical fields are called. A custom field goes by the name that its location gave it. */
export const fieldNames: Record<Language, Record<NamedField, string>> = {
  en: englishFields,
  pl: polishFields,
}

export const kindNames: Record<Language, Record<Kind, string>> = {
  en: { contact: 'Contact', task: 'Task', note: 'Note', appointment: 'Appointment' },
  pl: { contact: 'Kontakt', task: 'Zadanie', note: 'Notatka', appointment: 'Spotkanie' },
}

export const pluralNames: Record<Language, Record<Kind, string>> = {
  en: { contact: 'Contacts', task: 'Tasks', note: 'Notes', appointment: 'Appointments' },
  pl: { contact: 'Kontakty', task: 'Zadania', note: 'Notatki', appointment: 'Spotkania' },
}
