import type { Deed, Recipe, RecipeTest } from '../../shared/recipes'
import { contactOn, type Facts, nameOf, type Subject } from './facts'
import { textOf } from './placeholders'

/**
 * What two-way sync would do for a contact under the recipes that are switches of it; null for the others. Reads the store
 * alone.
 */
export function wouldSync(
  recipe: Recipe,
  facts: Facts,
  subject: Subject,
): { deeds: Deed[]; nothing: RecipeTest['nothing'] } | null {
  const { store } = facts
  const nozbe = contactOn(facts, subject, 'nozbe')
  const tasks = nozbe ? store.records.known('nozbe', 'task', nozbe.id) : []
  const onHighLevel = (
    op: 'create' | 'complete' | 'delete',
    kind: 'contact' | 'task',
    title: string,
  ): Deed => ({
    do: 'sync',
    op,
    kind,
    service: 'highlevel',
    title,
  })
  const titled = (op: 'create' | 'complete' | 'delete', wanted: typeof tasks) =>
    wanted.map(({ fields }) => onHighLevel(op, 'task', textOf(fields.title)))
  const linked = tasks.filter(({ linkId, repeats }) => linkId !== null && !repeats)
  switch (recipe.id) {
    case 'new-contact':
      if (subject.link) return { deeds: [], nothing: 'linked' }
      if (!nozbe) return { deeds: [], nothing: 'none' }
      return {
        deeds: [onHighLevel('create', 'contact', nameOf(nozbe)), ...titled('create', tasks)],
        nothing: null,
      }
    case 'completed-tasks':
      return {
        deeds: titled(
          'complete',
          linked.filter(({ fields }) => fields.completed === false),
        ),
        nothing: 'none',
      }
    case 'deleted-tasks':
      return { deeds: titled('delete', linked), nothing: 'none' }
    case 'appointments': {
      const own = contactOn(facts, subject, 'highlevel')
      const appointments = own ? store.records.known('highlevel', 'appointment', own.id) : []
      return {
        deeds: appointments.map(({ linkId, fields }) => ({
          do: 'sync',
          op: linkId === null ? 'create' : 'update',
          kind: 'appointment',
          service: 'nozbe',
          title: textOf(fields.title),
        })),
        nothing: appointments.length === 0 ? 'none' : null,
      }
    }
    default:
      return null
  }
}
