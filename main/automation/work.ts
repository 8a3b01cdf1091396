import { reportOf, TandemError } from '../../shared/errors'
import type { Recipe, RecipeJob } from '../../shared/recipes'
import { attempts } from '../sync/execute/attempts'
import { endsRun, isUnknown } from '../sync/execute/outcome'
import { act } from './act'
import type { Actor } from './actor'
import { isOn, loadRecipes } from './book'
import { decide } from './deeds'
import { subjectOf } from './facts'
import { isCallDone } from './lookUp'
import type { Kept, RecipeJobs } from './recipeStore'

export interface RecipeWork extends Actor {
  meta: Kept
  jobs: RecipeJobs
}

const dayMs = 86_400_000
/** What waits for its contact so long waits for nothing. */
const patienceMs = 30 * dayMs

/**
 * Does what recipes are to do about the events that were noted, as much as one run may do. Each is noted as begun before it
 * begins, and as done after; what becomes of one recipe holds up no other. True where anything was changed. Throws what ends
 * a run.
 */
export async function workRecipes(work: RecipeWork): Promise<boolean> {
  const { jobs, meta, context } = work
  const attempt = attempts(context)
  let isChanged = false
  for (const recipe of loadRecipes(meta)) {
    let left = 'most' in recipe.settings ? recipe.settings.most : 0
    for (const job of jobs.open(recipe.id)) {
      // The user may switch it off while it is at work.
      if (!isOn(meta, recipe.id)) break
      if (job.state === 'waiting') continue
      const ready = readyJob(work, recipe, job, left)
      if (!ready) continue
      if (job.state === 'due') left -= ready.work.deeds.length
      await attempt([`recipe ${job.id}`], async () => {
        const changed = await doJob(work, ready)
        isChanged ||= changed
      })
    }
  }
  return isChanged
}

type ReadyJob = RecipeJob & { work: NonNullable<RecipeJob['work']> }

/** A job with what is to be done about it; null where that is nothing, nothing yet, or more than one run may do. */
function readyJob(work: RecipeWork, recipe: Recipe, job: RecipeJob, left: number): ReadyJob | null {
  const { jobs, facts, caller, context } = work
  // What was begun goes on as it was begun.
  if (job.work) return { ...job, work: job.work }
  try {
    const decision = decide(recipe, job.event, facts, caller)
    if ('nothing' in decision) {
      const isOld = context.clock.now() - job.notedAt > patienceMs
      if (!decision.wait || isOld) jobs.setState(job.id, 'skipped')
      return null
    }
    if (job.state === 'due' && decision.deeds.length > left) {
      jobs.setState(job.id, 'waiting')
      return null
    }
    return { ...job, work: { deeds: decision.deeds, begun: 0, done: 0 } }
  } catch (thrown) {
    if (!(thrown instanceof TandemError) || thrown.code !== 'choice.wrong') throw thrown
    const { runId, clock } = context
    jobs.setState(job.id, 'failed', { actedAt: clock.now(), runId, error: reportOf(thrown) })
    return null
  }
}

/** Does what is left of a job, one thing after the other. Throws what the service throws. */
async function doJob(work: RecipeWork, job: ReadyJob): Promise<boolean> {
  const { jobs, context, facts } = work
  const { runId, clock } = context
  let { done } = job.work
  let isChanged = false
  const { deeds } = job.work
  const note = (state: RecipeJob['state'], begun: number, error: RecipeJob['error'] = null) =>
    jobs.setState(job.id, state, { actedAt: clock.now(), runId, work: { deeds, begun, done }, error })
  try {
    while (done < deeds.length) {
      const deed = deeds[done]
      if (!deed) break
      if (job.work.begun > done) {
        // Begun before, and not known to have ended: what the journal does not settle is looked up.
        const was = await isCallDone(work, deed)
        if (was === 'unknown') {
          note('unknown', job.work.begun)
          return isChanged
        }
        if (was === 'done') {
          done += 1
          continue
        }
      }
      note('acting', done + 1)
      isChanged = (await act(work, job.recipeId, deed, subjectOf(facts, job.event))) || isChanged
      done += 1
    }
    note('done', done)
    return isChanged
  } catch (thrown) {
    const begun = isUnknown(thrown) ? done + 1 : done
    // What ends the run, or may yet have been done, is gone on with by the next one.
    if (isUnknown(thrown) || endsRun(thrown)) note('acting', begun, reportOf(thrown))
    else note('failed', begun, reportOf(thrown))
    throw thrown
  }
}
