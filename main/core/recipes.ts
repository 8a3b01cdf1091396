import type { Clock } from '../../shared/clock'
import { contactName } from '../../shared/display'
import { services } from '../../shared/domain'
import type { ActionShown, Recipe, RecipeShown, RecipeTest } from '../../shared/recipes'
import type { Named } from '../../shared/setUp'
import { findRecipe, isOn, loadRecipes, removeRecipe, saveSettings, saveSwitch } from '../automation/book'
import type { Caller } from '../automation/caller'
import { checkedSettings } from '../automation/check'
import { isTriggeredBy } from '../automation/deeds'
import { testRecipe } from '../automation/dryTest'
import type { Facts } from '../automation/facts'
import { agreeOnCompleted } from '../automation/switches'
import { workRecipes } from '../automation/work'
import type { Store } from '../store/store'
import type { ExecuteContext } from '../sync/execute/context'
import type { Writable } from '../sync/guard/types'
import { loadSettings } from './settings'
import { createTriggerFeed, passOver } from './triggerFeed'
import { noteUpcoming } from './upcoming'

/** What is changed of a recipe: what is left out stays. `id` is `new` for one that is built. */
export interface RecipeChange {
  id: string
  isOn?: boolean | undefined
  settings?: unknown
}

/** The recipes of a workspace, as window and terminal handle them. */
export interface RecipeDesk {
  list(): RecipeShown[]
  /** Throws `entry.unknown`, and `choice.wrong` whose `field` says where. Answers the recipe's id. */
  change(change: RecipeChange): string
  /** What it would do for a contact, with these settings where they are given. Writes nothing. Throws as `change` does. */
  test(given: { id: string; contactId: string; settings?: unknown }): RecipeTest
  /** What waits is let through with the next run, or dropped. Returns how many. */
  decide(given: { id: string; decision: 'approved' | 'dropped' }): number
  /** Forgets a recipe that the user built. Throws `choice.wrong` for any other. */
  remove(id: string): void
  actions(): ActionShown[]
  /** Contacts by words in their names, at most 20. */
  contacts(words: string): Named[]
}

export interface RecipeDeskOptions {
  store: Store
  clock: Clock
  facts(): Facts
  caller: Caller
}

const runsShown = 10
const contactsShown = 20
const feedName = (id: string): string => `recipe.${id}`

export function createRecipeDesk({ store, clock, facts, caller }: RecipeDeskOptions): RecipeDesk {
  const { meta, recipeJobs } = store
  const checked = (id: string, settings: unknown) =>
    checkedSettings(id, settings, { customFields: facts().customFields, actions: caller })

  function turn(id: string, on: boolean): void {
    if (isOn(meta, id) === on) return
    saveSwitch(meta, id, on)
    // What happened while it was off is not worked through, and what was still to be done is not done later.
    if (on) createTriggerFeed(store).skip(feedName(id))
    else recipeJobs.setDropped(id)
    const last = store.runs.last()
    if (on && id === 'completed-tasks' && last) agreeOnCompleted(store, last.runId)
  }

  return {
    list: () =>
      loadRecipes(meta).map((recipe) => ({
        recipe,
        lastAt: recipeJobs.lastAt(recipe.id),
        waiting: recipeJobs.waiting(recipe.id),
        runs: recipeJobs.latest(recipe.id, runsShown),
      })),
    change: ({ id, isOn: on, settings }) => {
      if (id !== 'new') findRecipe(meta, id)
      const kept = settings === undefined && id !== 'new' ? undefined : checked(id, settings ?? {})
      return store.transaction(() => {
        const name = kept === undefined ? id : saveSettings(meta, id, kept)
        if (on !== undefined) turn(name, on)
        return name
      })
    },
    test: ({ id, contactId, settings }) => {
      const known = id === 'new' ? ({ id: 'own-0', isOn: false } as const) : findRecipe(meta, id)
      const recipe = (
        settings === undefined ? known : { ...known, settings: checked(id, settings) }
      ) as Recipe
      return testRecipe(recipe, contactId, clock.now(), facts(), caller)
    },
    decide: ({ id, decision }) => {
      findRecipe(meta, id)
      return recipeJobs.setWaiting(id, decision)
    },
    remove: (id) => {
      findRecipe(meta, id)
      store.transaction(() => {
        recipeJobs.setDropped(id)
        removeRecipe(meta, id)
      })
    },
    actions: caller.actions,
    contacts: (words) => {
      const wanted = words.trim().toLowerCase()
      const found = services.flatMap((service) =>
        store.records
          .known(service, 'contact', null)
          .filter(({ state, linkId }) => state === 'live' && (service === 'highlevel' || linkId === null))
          .map(({ id, fields }) => ({ id, name: contactName(fields) })),
      )
      return found
        .filter(({ name }) => name.toLowerCase().includes(wanted))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .slice(0, contactsShown)
    },
  }
}

export interface RecipeRun {
  context: ExecuteContext
  store: Store
  facts: Facts
  caller: Caller
  writable: Writable
}

/**
 * What recipes do at the end of a run: the events that the run saw are noted, then acted on. True where anything was changed,
 * which the same run then copies. Throws what ends a run.
 */
export async function runRecipes({ context, store, facts, caller, writable }: RecipeRun): Promise<boolean> {
  const { meta, recipeJobs } = store
  const now = context.clock.now()
  noteUpcoming(store, now, loadSettings(meta).upcomingHours)
  if (store.isCatchingUp()) passOver(store)
  let failure: unknown
  const feed = createTriggerFeed(store, (_, thrown) => {
    failure ??= thrown
  })
  for (const recipe of loadRecipes(meta).filter((one) => one.isOn)) {
    feed.subscribe(feedName(recipe.id), (event) => {
      if (isTriggeredBy(recipe, event)) recipeJobs.add(recipe.id, event, now)
    })
  }
  await feed.deliver()
  if (failure !== undefined) throw failure
  return workRecipes({ context, facts, caller, writable, meta, jobs: recipeJobs })
}
