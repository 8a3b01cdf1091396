import { startOfDay } from '../../shared/canonical/zone'
import type { ScopeAnswers, SetUpAnswers, SpaceWarning } from '../../shared/setUp'
import { connectHighLevel } from '../connectors/highlevel/connect'
import { connectNozbe } from '../connectors/nozbe/connect'
import type { Store } from '../store/store'
import { type ConnectionOptions, connect } from './connection'
import { forgetFullReading } from './fullReading'
import { checkSameHome } from './identity'
import { mismatch, saveWorkspace, storedWorkspace, type Workspace } from './workspace'

/** What set-up settles, for a location that is known. */
export interface PlacedAnswers extends SetUpAnswers {
  locationId: string
}

export interface PreparedWorkspace {
  workspace: Workspace
  warnings: SpaceWarning[]
}

/**
 * Finds the location and the space, and finds or makes the project. `known` is what was set up here before: another
 * place than that is refused before anything is made. Throws `workspace.mismatch`, `auth.refused`, `location.unknown` and
 * whatever else a service says; nothing is stored yet.
 */
export async function prepareWorkspace(
  options: ConnectionOptions,
  answers: PlacedAnswers,
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
