import { startOfDay } from '../../shared/canonical/zone'
import { connectHighLevel } from '../connectors/highlevel/connect'
import { connectNozbe } from '../connectors/nozbe/connect'
import type { Store } from '../store/store'
import type { FirstRunRules } from '../sync/plan/types'
import type { Scope } from '../sync/scope'
import { type ConnectionOptions, connect } from './connection'
import { forgetFullReading } from './fullReading'
import { checkSameHome } from './identity'
import { mismatch, saveWorkspace, storedWorkspace, type Workspace } from './workspace'

/** Which contacts are kept in step, as the user says it; null for each condition that is none. */
export interface ScopeAnswers extends Pick<Scope, 'tag' | 'businessId' | 'ownerId'> {
  /** The first day of those added, `2026-05-03`, in the location's zone. */
  since: string | null
}

export interface SetUpAnswers {
  locationId: string
  /** Needed when the Nozbe token sees several spaces. */
  teamId: string | null
  layout: Workspace['layout']
  /** The Nozbe project that holds the contacts in layout `section`; made when missing. */
  projectName: string
  firstRun: FirstRunRules
  /** Absent for all contacts of the location. */
  scope?: ScopeAnswers
}

export interface PreparedWorkspace {
  workspace: Workspace
  /** Things to know before contact data goes there, e.g. that the project is open to the whole space. */
  warnings: string[]
}

/**
 * Finds the location and the space, and finds or makes the project. `known` is what was set up here before: another
 * place than that is refused before anything is made. Throws `workspace.mismatch`, `auth.refused`, `location.unknown` and
 * whatever else a service says; nothing is stored yet.
 */
export async function prepareWorkspace(
  options: ConnectionOptions,
  answers: SetUpAnswers,
  known: Workspace | null = null,
): Promise<PreparedWorkspace> {
  const connection = connect(options, null)
  const { http } = connection
  if (known) await checkSameHome(connection, known, answers)
  const location = await connectHighLevel(http.highlevel, answers.locationId)
  const space = await connectNozbe(http.nozbe, answers)
  return {
    workspace: {
      id: `${location.id}-${space.teamId}`,
      name: location.name,
      layout: answers.layout,
      highlevel: {
        url: options.access.highlevel.url,
        locationId: location.id,
        timezone: location.timezone,
        country: location.country,
      },
      nozbe: {
        url: options.access.nozbe.url,
        teamId: space.teamId,
        projectId: space.projectId,
        groupId: space.groupId,
        memberId: space.memberId,
      },
      ...(answers.scope ? { scope: scopeOf(answers.scope, location.timezone) } : {}),
      firstRun: answers.firstRun,
    },
    warnings: space.warnings,
  }
}

const scopeOf = ({ since, ...same }: ScopeAnswers, zone: string): NonNullable<Workspace['scope']> => ({
  ...same,
  addedSince: since === null ? null : startOfDay(since, zone),
  contactIds: null,
})

/**
 * Keeps what set-up settled. Where another scope than before was chosen, the next run reads everything, so that contacts
 * which it leaves out are unlinked and those which it lets in are linked. Throws `workspace.mismatch` for another place.
 */
export function keepWorkspace(store: Store, workspace: Workspace): void {
  const known = storedWorkspace(store)
  if (known && placeOf(known) !== placeOf(workspace))
    throw mismatch('it was set up with another place in Nozbe')
  const isRescoped = known && JSON.stringify(known.scope) !== JSON.stringify(workspace.scope)
  store.transaction(() => {
    saveWorkspace(store, workspace)
    if (isRescoped) forgetFullReading(store)
  })
}

const placeOf = ({ layout, highlevel, nozbe }: Workspace): string =>
  JSON.stringify([layout, highlevel.locationId, nozbe.teamId, nozbe.projectId, nozbe.groupId])
