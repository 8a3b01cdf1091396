import type { Store } from '../../../../main/store/store'
import type { RecipeJob } from '../../../../shared/recipes'
import type { Groups } from './groups'
import { deedIn, mostAtOnce, recipesPlayed } from './recipes'
import type { Truth } from './truth'
import type { Violation } from './violation'

/** What recipes have made, as people see it: once for each event, and no more in a run than they may. */
export interface Deeds {
  /** A run begins. */
  begin(store: Store): void
  /** Tandem was at work, for a part of a run. Records that are one are known as one by now. */
  note(before: Truth, after: Truth, store: Store): Violation[]
  /** Once Tandem has nothing more to do. */
  atRest(store: Store): Violation[]
  /** Whether a recipe made the record. */
  has(key: string): boolean
}

export function createDeeds(groups: Groups): Deeds {
  const made = new Map<string, string>()
  let allowed = 0

  return {
    begin: (store) => {
      const open = recipesPlayed.flatMap((id) => store.recipeJobs.open(id))
      const isLetThrough = ({ state }: RecipeJob) => state === 'approved' || state === 'acting'
      allowed = mostAtOnce * recipesPlayed.length + open.filter(isLetThrough).length
    },
    note: (before, after, store) => {
      const violations: Violation[] = []
      for (const [key, { service, kind, parent, fields }] of after) {
        if (before.has(key) || service !== 'nozbe' || kind === 'contact') continue
        const deed = deedIn(kind === 'note' ? fields.body : fields.title, parent)
        if (deed === null) continue
        const others = [...made].filter(([, what]) => what === deed)
        // What was deleted and is wanted back is made again.
        const isAgain = others.some(([other]) => groups.of(other) === groups.of(key))
        made.set(key, deed)
        if (isAgain) continue
        allowed -= 1
        if (allowed < 0) violations.push({ law: 'I16', key, what: 'is more than recipes may do in one run' })
        if (others.length >= Math.max(1, eventsFor(store, deed)))
          violations.push({ law: 'I4', key, what: `is the same deed as ${others[0]?.[0]}` })
      }
      return violations
    },
    atRest: (store) => {
      const jobs = recipesPlayed.flatMap((id) => store.recipeJobs.latest(id, 1_000))
      return jobs.flatMap((job): Violation[] => {
        const key = `${job.recipeId} ${job.id}`
        if (job.state === 'acting') return [{ law: 'I16', key, what: 'is not done with' }]
        // Welcome tasks are told apart by where they are.
        const texts = job.state === 'done' ? textsOf(job).filter((text) => deedIn(text, null) === text) : []
        const missing = texts.filter((text) => ![...made.values()].includes(text))
        return missing.map((text) => ({ law: 'I3', key, what: `is done, but nobody saw “${text}”` }))
      })
    },
    has: (key) => made.has(key),
  }
}

/** How many events asked for a deed: the same field may change in the same way twice. */
const eventsFor = (store: Store, deed: string): number =>
  store.recipeJobs.latest('important-updates', 1_000).filter((job) => textsOf(job).includes(deed)).length

const textsOf = ({ work }: RecipeJob): string[] =>
  (work?.deeds ?? []).flatMap((one) =>
    one.do === 'make' ? [String(one.kind === 'note' ? one.fields.body : one.fields.title)] : [],
  )
