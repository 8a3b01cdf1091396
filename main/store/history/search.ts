import type { HistoryPage, HistoryQuery } from '../../../shared/ipc/history'
import type { Database } from '../database'
import { type Statement, statement } from '../rows'
import { fromRow, type HistoryRow } from './row'

/** Entries by words and filters, newest first, a part at a time. Quick with 100,000 of them. */
export function historySearch(db: Database): (query: HistoryQuery) => HistoryPage {
  const all = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM history')
  const first = statement<{ at: number | null }>(db, 'SELECT min(at) AS at FROM history')
  const bySql = new Map<string, Statement<HistoryRow & { n: number }>>()
  const prepared = (sql: string) => {
    const known = bySql.get(sql) ?? statement<HistoryRow & { n: number }>(db, sql)
    bySql.set(sql, known)
    return known
  }

  return ({ search, kind, to, since, limit, offset }) => {
    // Only what is asked for is in the statement, so that it can go by an index.
    const words = searchExpression(search)
    const filters = [
      ...(kind === null ? [] : [{ where: 'kind = ?', value: kind }]),
      ...(to === null ? [] : [{ where: 'service = ?', value: to }]),
      ...(since === null ? [] : [{ where: 'at >= ?', value: since }]),
    ]
    const whole = all.get()?.n ?? 0
    const found =
      words === null
        ? 'FROM history'
        : `FROM history_search CROSS JOIN history ON history.id = history_search.rowid`
    // Without a filter the words alone are counted, in their own index.
    const counted = words !== null && filters.length === 0 ? 'FROM history_search' : found
    const matches = words === null ? [] : [{ where: 'history_search MATCH ?', value: words }]
    const conditions = [...matches, ...filters]
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.map((one) => one.where).join(' AND ')}`
    const values = conditions.map(({ value }) => value)
    // By id, whatever index the filters have: what is newest comes first, and only a part is wanted.
    const page = where.replace(/\b(kind|service|at) (=|>=)/g, '+$1 $2')
    const order = words === null ? 'history.id' : 'history_search.rowid'
    return {
      total:
        conditions.length === 0
          ? whole
          : (prepared(`SELECT count(*) AS n ${counted} ${where}`).get(...values)?.n ?? 0),
      all: whole,
      first: first.get()?.at ?? null,
      entries: prepared(`SELECT history.* ${found} ${page} ORDER BY ${order} DESC LIMIT ? OFFSET ?`)
        .all(...values, limit, offset)
        .map(fromRow),
    }
  }
}

/** What a person types, as an FTS5 expression: every word must begin a word of the entry. Null for an empty search. */
function searchExpression(search: string): string | null {
  const words = search.match(/[\p{L}\p{N}]+/gu)
  return words ? words.map((word) => `"${word}"*`).join(' ') : null
}
