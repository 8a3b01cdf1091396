import type { Fields } from './domain'

/** How a contact is called on screen: its name, else its e-mail, else its phone. Where Nozbe needs a name for a section it gets this one, which is never written back. */
export function contactName(fields: Fields): string {
  for (const field of ['name', 'email', 'phone']) {
    const value = fields[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return 'Unnamed'
}
