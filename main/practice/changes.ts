import { z } from 'zod'
import type { SavedWorld, World } from './world'

const services = ['highlevel', 'nozbe'] as const

/** A row that was put into a table, or, where it is null, taken out of it. */
const change = z.object({
  service: z.enum(services),
  table: z.string(),
  id: z.string(),
  row: z.looseObject({ id: z.string() }).nullable(),
})
export type Change = z.infer<typeof change>

/** What happened at once: a line of the state file, below that of the world. */
export const changesSchema = z.object({
  changes: z.array(change),
  random: z.object({ highlevel: z.int(), nozbe: z.int() }),
})
export type Changes = z.infer<typeof changesSchema>

/** Tells of every change of any table of a world, in turn. */
export function watchTables(
  world: Pick<World, 'highlevel' | 'nozbe'>,
  changed: (change: Change) => void,
): void {
  for (const service of services) {
    for (const [table, part] of Object.entries(world[service])) {
      if ('watch' in part)
        part.watch((id: string, row: Change['row'] | undefined) =>
          changed({ service, table, id, row: row ?? null }),
        )
    }
  }
}

/** The world after them. A row that is put in place of another keeps its position, as in the tables. */
export function withChanges(world: SavedWorld, lines: readonly Changes[]): SavedWorld {
  const tables = new Map<string, Map<string, unknown>>()
  const parts: Record<string, Record<string, unknown>> = {
    highlevel: { ...world.highlevel },
    nozbe: { ...world.nozbe },
  }
  for (const { service, table, id, row } of lines.flatMap(({ changes }) => changes)) {
    const name = `${service}.${table}`
    const rows = tables.get(name) ?? rowsById(parts[service]?.[table])
    tables.set(name, rows)
    if (row) rows.set(id, row)
    else rows.delete(id)
  }
  for (const [name, rows] of tables) {
    const [service = '', table = ''] = name.split('.')
    const part = parts[service]
    if (part) part[table] = [...rows.values()]
  }
  return { ...world, ...parts, random: lines.at(-1)?.random ?? world.random } as SavedWorld
}

const rowsById = (rows: unknown): Map<string, unknown> =>
  new Map(((rows ?? []) as { id: string }[]).map((row) => [row.id, row]))
