import type { Fields } from './domain'

/** How a contact is called on screen: its name, else its e-mail, else its phone. Never written to a service. */
export function contactName(fields: Fields): string {
  for (const field of ['name', 'email', 'phone']) {
    const value = fields[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return 'Unnamed'
}
