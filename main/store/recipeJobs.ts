import type { ErrorReport } from '../../shared/errors'
import type { JobState, RecipeJob } from '../../shared/recipes'
import type { TriggerEvent } from '../../shared/triggers'
import type { RecipeJobs } from '../automation/recipeStore'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
  id: number
  recipe_id: string
  event: string
  state: JobState
  noted_at: number
  acted_at: number | null
  run_id: number | null
  work: string | null
  error: string | null
}

const isOpen = "state IN ('due', 'waiting', 'approved', 'acting')"

/** What recipes do, one row for each event: the pair of both is unique, so that no event is acted on twice. */
export function recipeJobTable(db: Database): RecipeJobs {
  const known = statement<{ found: number }>(
    db,
    'SELECT 1 AS found FROM recipe_job WHERE recipe_id = ? AND event_id = ?',
  )
  const add = statement(
    db,
    "INSERT INTO recipe_job (recipe_id, event_id, event, state, noted_at) VALUES (?, ?, ?, 'due', ?)",
  )
  const open = statement<Row>(db, `SELECT * FROM recipe_job WHERE recipe_id = ? AND ${isOpen} ORDER BY id`)
  const setState = statement(
    db,
    `UPDATE recipe_job SET state = ?2, acted_at = coalesce(?3, acted_at), run_id = coalesce(?4, run_id),
       work = coalesce(?5, work), error = ?6 WHERE id = ?1`,
  )
  const waiting = statement<{ n: number }>(
    db,
    "SELECT count(*) AS n FROM recipe_job WHERE recipe_id = ? AND state = 'waiting'",
  )
  const allWaiting = statement<{ n: number }>(
    db,
    "SELECT count(*) AS n FROM recipe_job WHERE state = 'waiting'",
  )
  const setWaiting = statement(
    db,
    "UPDATE recipe_job SET state = ?2 WHERE recipe_id = ?1 AND state = 'waiting'",
  )
  const setDropped = statement(
    db,
    `UPDATE recipe_job SET state = 'dropped' WHERE recipe_id = ? AND ${isOpen}`,
  )
  const latest = statement<Row>(
    db,
    'SELECT * FROM recipe_job WHERE recipe_id = ? AND acted_at IS NOT NULL ORDER BY acted_at DESC, id DESC LIMIT ?',
  )
  const lastAt = statement<{ at: number | null }>(
    db,
    'SELECT max(acted_at) AS at FROM recipe_job WHERE recipe_id = ?',
  )
  const forget = statement(db, `DELETE FROM recipe_job WHERE noted_at < ? AND NOT ${isOpen}`)

  return {
    add: (recipeId, event, at) => {
      if (known.get(recipeId, event.id)) return false
      add.run(recipeId, event.id, JSON.stringify(event), at)
      return true
    },
    open: (recipeId) => open.all(recipeId).map(fromRow),
    setState: (id, state, { actedAt, runId, work, error } = {}) =>
      void setState.run(
        id,
        state,
        actedAt ?? null,
        runId ?? null,
        work ? JSON.stringify(work) : null,
        error ? JSON.stringify(error) : null,
      ),
    setWaiting: (recipeId, state) => {
      const n = waiting.get(recipeId)?.n ?? 0
      setWaiting.run(recipeId, state)
      return n
    },
    setDropped: (recipeId) => void setDropped.run(recipeId),
    latest: (recipeId, limit) => latest.all(recipeId, limit).map(fromRow),
    lastAt: (recipeId) => lastAt.get(recipeId)?.at ?? null,
    waiting: (recipeId) => waiting.get(recipeId)?.n ?? 0,
    allWaiting: () => allWaiting.get()?.n ?? 0,
    forgetBefore: (at) => void forget.run(at),
  }
}

const fromRow = (row: Row): RecipeJob => ({
  id: row.id,
  recipeId: row.recipe_id,
  event: JSON.parse(row.event) as TriggerEvent,
  state: row.state,
  notedAt: row.noted_at,
  actedAt: row.acted_at,
  runId: row.run_id,
  work: row.work === null ? null : (JSON.parse(row.work) as RecipeJob['work']),
  error: row.error === null ? null : (JSON.parse(row.error) as ErrorReport),
})
