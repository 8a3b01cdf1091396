import { splitName } from '../../shared/canonical/name'
import { dateIn } from '../../shared/canonical/zone'
import type { FieldValue } from '../../shared/domain'
import { customFieldName } from '../../shared/fields'
import type { TriggerEvent } from '../../shared/triggers'
import { fieldLabel } from './check'
import { contactOn, type Facts, type Subject } from './facts'

/** What placeholders stand for, in lower case: of the contact as it is now, and of what happened. Pure but for the store. */
export function valuesFor(facts: Facts, subject: Subject, event: TriggerEvent): Record<string, string> {
  const shown = contactOn(facts, subject, 'highlevel') ?? subject.contact
  const fields = shown?.fields ?? {}
  const of = (field: string) => textOf(fields[field])
  const { first, last } = splitName(of('name') || null, { first: null, last: null })
  const own = facts.customFields.map(({ id, name }) => [name.toLowerCase(), of(customFieldName(id))])
  const nozbe = contactOn(facts, subject, 'nozbe')
  return {
    ...Object.fromEntries(own),
    name: of('name'),
    'first name': first ?? '',
    'last name': last ?? '',
    email: of('email'),
    phone: of('phone'),
    company: of('company'),
    street: of('street'),
    city: of('city'),
    state: of('state'),
    'postal code': of('postalCode'),
    country: of('country'),
    website: of('website'),
    birthday: of('birthday'),
    source: of('source'),
    owner: of('owner'),
    title: event.title ?? '',
    field: event.field === null ? '' : fieldLabel(event.field, facts.customFields),
    before: textOf(event.before),
    after: textOf(event.after),
    today: dateIn(event.at, facts.zone),
    'highlevel id': contactOn(facts, subject, 'highlevel')?.id ?? '',
    'nozbe id': nozbe?.id ?? '',
    'card id': nozbe?.parts.card ?? '',
    'record id': event.recordId,
  }
}

/** A value as people read it. Pure. */
export function textOf(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : value.join(', ')
}
