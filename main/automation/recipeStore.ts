import type { ZodType } from 'zod'
import type { JobState, RecipeJob } from '../../shared/recipes'
import type { TriggerEvent } from '../../shared/triggers'

/** What changes with a job's state; what is left out stays. */
export interface JobChange {
  actedAt?: number
  runId?: number
  work?: RecipeJob['work']
  error?: RecipeJob['error']
}

/** What recipes do, or are about to do, one row for each event. On disk when a method returns. */
export interface RecipeJobs {
  /** Notes an event for a recipe, before anything is done about it; false where that was noted before. */
  add(recipeId: string, event: TriggerEvent, at: number): boolean
  /** What is not over yet, oldest first. */
  open(recipeId: string): RecipeJob[]
  setState(id: number, state: JobState, change?: JobChange): void
  /** What waits for the user is let through, or dropped. Returns how many. */
  setWaiting(recipeId: string, state: 'approved' | 'dropped'): number
  /** Whatever is not over yet is not done any more. */
  setDropped(recipeId: string): void
  /** The last ones that came to something, newest first. */
  latest(recipeId: string, limit: number): RecipeJob[]
  lastAt(recipeId: string): number | null
  waiting(recipeId: string): number
  allWaiting(): number
  /** Forgets what was over before `at` (epoch milliseconds). */
  forgetBefore(at: number): void
}

/** Single values of the workspace, as the store's `meta` keeps them. */
export interface Kept {
  get<T>(key: string, schema: ZodType<T>): T | null
  set(key: string, value: unknown): void
}
