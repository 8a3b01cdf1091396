import type { Mapping } from '../../shared/mapping'
import type { Recipe } from '../../shared/recipes'
import type { Stays } from '../sync/plan/types'
import type { SyncStore } from '../sync/syncStore'

const isOff = (recipes: readonly Recipe[], id: Recipe['id']): boolean =>
  recipes.find((recipe) => recipe.id === id)?.isOn === false

/** What of two-way sync is switched off, apart from what the mapping says. Pure. */
export const staysBy = (recipes: readonly Recipe[]): Stays => ({
  newContacts: isOff(recipes, 'new-contact'),
  deletedTasks: isOff(recipes, 'deleted-tasks'),
})

/** The mapping with those fields held back that are switched off. Pure. */
export function mappingBy(mapping: Mapping, recipes: readonly Recipe[]): Mapping {
  const task = isOff(recipes, 'completed-tasks')
    ? mapping.task.map((rule) => {
        if (rule.field !== 'completed') return rule
        const goesToNozbe = rule.direction === 'both' || rule.direction === 'to-nozbe'
        return { ...rule, direction: goesToNozbe ? ('to-nozbe' as const) : ('off' as const) }
      })
    : mapping.task
  const appointment = isOff(recipes, 'appointments')
    ? mapping.appointment.map((rule) => ({ ...rule, direction: 'off' as const }))
    : mapping.appointment
  return { ...mapping, task, appointment }
}

/**
 * What was completed in Nozbe while that stayed there is taken for agreed, so that switching the recipe on completes nothing
 * old in HighLevel. `runId`: the last run.
 */
export function agreeOnCompleted(store: SyncStore, runId: number): void {
  for (const { id, highlevelId, nozbeId } of store.links.all('task')) {
    const highlevel = store.records.find('highlevel', 'task', highlevelId)?.fields.completed
    const nozbe = store.records.find('nozbe', 'task', nozbeId)?.fields.completed
    if (highlevel === undefined || nozbe === undefined || highlevel === nozbe) continue
    store.base.set(id, 'completed', { highlevel, nozbe }, runId)
  }
}
