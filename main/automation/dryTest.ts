import { services } from '../../shared/domain'
import type { Deed, Recipe, RecipeTest } from '../../shared/recipes'
import type { TriggerEvent, TriggerName } from '../../shared/triggers'
import type { Caller } from './caller'
import { decide } from './deeds'
import { contactOn, type Facts, nameOf, type Subject } from './facts'
import { wouldSync } from './wouldSync'

/**
 * What a recipe would do for a contact if it were set off now. Reads the store alone: nothing is asked, nothing written.
 * `contactId` is HighLevel's, or Nozbe's of a contact that has no other side. Throws `choice.wrong`.
 */
export function testRecipe(
  recipe: Recipe,
  contactId: string,
  now: number,
  facts: Facts,
  caller: Caller,
): RecipeTest {
  const subject = findContact(facts, contactId)
  const contact = nameOf(contactOn(facts, subject, 'highlevel') ?? subject.contact)
  const result = (deeds: Deed[], nothing: RecipeTest['nothing'] = null): RecipeTest => ({
    contact,
    deeds,
    request: requestOf(deeds, caller),
    calls: deeds.reduce((sum, deed) => sum + callsOf(deed, facts), 0),
    nothing: deeds.length > 0 ? null : (nothing ?? 'none'),
  })
  const bySync = wouldSync(recipe, facts, subject)
  if (bySync && recipe.id !== 'appointments') return result(bySync.deeds, bySync.nothing)
  const events = eventsFor(recipe, facts, subject, now)
  const deeds = bySync?.deeds ?? []
  let nothing: RecipeTest['nothing'] = bySync?.nothing ?? (events.length === 0 ? 'none' : null)
  for (const event of events) {
    const decision = decide(recipe, event, facts, caller)
    if ('nothing' in decision) nothing = decision.nothing
    else deeds.push(...decision.deeds)
  }
  return result(deeds, nothing)
}

function findContact(facts: Facts, id: string): Subject {
  for (const service of services) {
    const contact = facts.store.records.find(service, 'contact', id)
    if (contact) {
      const link = facts.store.links.of(service, 'contact', id)
      return { contact, link, record: contact }
    }
  }
  return { contact: undefined, link: undefined, record: undefined }
}

/** Events as they would set the recipe off: made up, but of what the contact has. */
function eventsFor(recipe: Recipe, facts: Facts, subject: Subject, now: number): TriggerEvent[] {
  const { contact } = subject
  if (!contact) return []
  const eventOn = (service: TriggerEvent['service'], name: TriggerName): TriggerEvent[] => {
    const record = contactOn(facts, subject, service)
    if (!record) return []
    return [
      {
        id: 'test',
        name,
        at: now,
        service,
        kind: 'contact',
        recordId: record.id,
        contact: nameOf(record),
        title: null,
        field: null,
        before: null,
        after: null,
      },
    ]
  }
  switch (recipe.id) {
    case 'latest-data':
      return eventOn('nozbe', 'contact.updated')
    case 'welcome-task': {
      const { from } = recipe.settings
      return eventOn(from === 'both' ? contact.service : from, 'contact.new')
    }
    case 'important-updates': {
      const [event] = eventOn('highlevel', 'contact.updated')
      if (!event) return []
      const changes = facts.store.history.ofRecord('contact', event.recordId)
      return recipe.settings.fields.flatMap((field) => {
        const last = changes.findLast((one) => one.by === 'highlevel' && one.field === field)
        const after = contact.fields[field] ?? null
        if (after === null && !last) return []
        return [{ ...event, field, before: last?.before ?? null, after: last?.after ?? after }]
      })
    }
    case 'appointments': {
      const own = contactOn(facts, subject, 'highlevel')
      const known = own ? facts.store.records.known('highlevel', 'appointment', own.id) : []
      return known
        .filter(({ fields }) => Date.parse(String(fields.start)) > now)
        .flatMap((record) =>
          eventOn('highlevel', 'appointment.upcoming').map((event) => ({
            ...event,
            kind: 'appointment',
            recordId: record.id,
            title: typeof record.fields.title === 'string' ? record.fields.title : null,
            field: 'start',
            after: record.fields.start ?? null,
          })),
        )
    }
    case 'new-contact':
    case 'completed-tasks':
    case 'deleted-tasks':
      return []
    default: {
      const { service, name } = recipe.settings.trigger
      const [event] = eventOn(service, name)
      if (!event) return []
      const kind = name.split('.')[0] as TriggerEvent['kind']
      if (kind === 'contact') return [event]
      const record = facts.store.records.known(service, kind, event.recordId).at(-1)
      const title = typeof record?.fields.title === 'string' ? record.fields.title : null
      return record ? [{ ...event, kind, recordId: record.id, title }] : []
    }
  }
}

function requestOf(deeds: readonly Deed[], caller: Caller): RecipeTest['request'] {
  const call = deeds.find((deed) => deed.do === 'call')
  if (call?.do !== 'call') return null
  const { method, path, body } = caller.request(call.action, call.input)
  return { method, path, body: body === null ? null : JSON.stringify(body, null, 2) }
}

/** Reading a contact anew takes three calls, and so it does before and after an action of the catalogue. */
const readingCalls = 3

function callsOf(deed: Deed, { nozbe }: Facts): number {
  switch (deed.do) {
    case 'make':
      return nozbe.cost(deed.kind, 'create', Object.keys(deed.fields))
    case 'change':
      return nozbe.cost('task', 'update', Object.keys(deed.fields))
    case 'read':
      return readingCalls
    case 'call':
      return deed.writes ? 1 + 2 * readingCalls : 1
    case 'sync':
      return 0
  }
  return deed satisfies never
}
