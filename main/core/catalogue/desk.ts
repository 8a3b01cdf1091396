import type { Catalogue, CatalogueEntry, Tried } from '../../../shared/catalogue'
import { TandemError } from '../../../shared/errors'
import { inputOf, problemOf } from '../../../shared/operationInput'
import { catalog, findEntry } from '../../connectors/catalog'
import type { CatalogAction, CatalogEntry } from '../../connectors/catalog/entry'
import { withPriority } from '../../connectors/priority'
import type { OpenWorkspace } from '../practiceWorkspace'
import { recipeEntries } from '../recipeActions'
import { fieldsOf } from './fields'

/** What there is on the services, and trying what only looks. */
export interface CatalogueDesk {
  catalogue(): Promise<Catalogue>
  /**
   * Carries out a read with what was typed, as somebody who waits for it; one that is under way is given up. Throws
   * `workspace.missing`, `network.offline`, `choice.wrong`, whose `field` says where, `workspace.mismatch`, `call.refused`,
   * `run.cancelled`, and as every request does.
   */
  tryRead(given: { name: string; values: Record<string, string> }): Promise<Tried>
  /** Gives up the one under way. */
  cancelTry(): Promise<void>
}

export interface CatalogueDeskOptions {
  open(): OpenWorkspace | null
  /** Whether the services of the open workspace can be reached, as far as this computer knows. */
  isOnline(): boolean
  onChange(): void
}

let shown: CatalogueEntry[] | null = null

export function createCatalogueDesk({ open, isOnline, onChange }: CatalogueDeskOptions): CatalogueDesk {
  let underWay: AbortController | null = null
  return {
    catalogue: async () => {
      shown ??= catalog.map(shownEntry)
      const workspace = open()?.session.workspace
      return {
        entries: shown,
        place: workspace
          ? { highlevel: workspace.highlevel.locationId, nozbe: workspace.nozbe.teamId }
          : null,
      }
    },
    tryRead: async ({ name, values }) => {
      const entry = readNamed(name)
      const input = checkedInput(entry, values)
      const session = open()?.session
      if (!session) throw new TandemError('workspace.missing')
      if (!isOnline()) throw new TandemError('network.offline')
      underWay?.abort()
      const mine = new AbortController()
      underWay = mine
      try {
        const tried = await withPriority('user', () => session.tryCall(entry, input, mine.signal))
        const { used, allowed } = session.callsToday()[entry.service]
        return { ...tried, callsLeft: Math.max(0, allowed - used) }
      } finally {
        if (underWay === mine) underWay = null
        onChange()
      }
    },
    cancelTry: async () => underWay?.abort(),
  }
}

/** What changes something is never carried out from here, whoever asks. Throws `choice.wrong`. */
function readNamed(name: string): CatalogAction {
  const entry = findEntry(name)
  if (entry?.type === 'action' && !entry.writes) return entry
  throw new TandemError('choice.wrong', { detail: `${name} is nothing that can be tried.` })
}

function checkedInput(entry: CatalogAction, values: Readonly<Record<string, string>>): unknown {
  const fields = fieldsOf(entry)
  const unknown = Object.keys(values).find((name) => !fields.some((field) => field.name === name))
  if (unknown !== undefined) throw wrongAt(unknown, `is nothing that ${entry.name} takes`)
  for (const field of fields) {
    const problem = problemOf(field, values[field.name] ?? '')
    if (problem) throw wrongAt(field.name, problem.what === 'empty' ? 'is still empty' : 'does not fit')
  }
  return inputOf(fields, values)
}

const wrongAt = (field: string, what: string): TandemError =>
  new TandemError('choice.wrong', { detail: `${field} ${what}.`, field })

function shownEntry(entry: CatalogEntry): CatalogueEntry {
  const { name, service, sentence, method, path, scope } = entry
  const facts = { name, service, sentence, method, path, scope }
  if (entry.type === 'trigger') return { ...facts, kind: 'trigger', inAutomations: true, fields: [] }
  return {
    ...facts,
    kind: entry.writes ? 'write' : 'read',
    inAutomations: recipeEntries.includes(entry),
    fields: entry.writes ? [] : fieldsOf(entry),
  }
}
