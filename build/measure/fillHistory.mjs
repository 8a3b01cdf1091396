/**
 * Puts so many changes into the history of a workspace that is not open, a minute apart, the last of them now.
 * @param {string} file of its database
 * @param {number} count
 */
export async function fillHistory(file, count) {
  // Only now is it sure to be installed.
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const db = new DatabaseSync(file)
  try {
    db.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO history (run_id, at, service, kind, op, record_id, contact, field, before, after, by)
       SELECT (SELECT max(id) FROM run), ?2 - (?1 - i) * 60000, iif(i % 2, 'nozbe', 'highlevel'), 'contact', 'update',
         'filled' || (i % 2000), 'Person ' || (i % 2000) || ' of a Rather Long Name', 'city', json_quote('Former ' || i),
         json_quote('Value ' || i), 'tandem' FROM n`,
    ).run(count, Date.now())
  } finally {
    db.close()
  }
}
