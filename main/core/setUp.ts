import { connectHighLevel } from '../connectors/highlevel/connect'
import { connectNozbe } from '../connectors/nozbe/connect'
import type { FirstRunRules } from '../sync/plan/types'
import { type ConnectionOptions, connect } from './connection'
import type { Workspace } from './workspace'

export interface SetUpAnswers {
  locationId: string
  /** Needed when the Nozbe token sees several spaces. */
  teamId: string | null
  layout: 'section'
  /** The Nozbe project that holds the contacts; made when missing. */
  projectName: string
  firstRun: FirstRunRules
}

export interface PreparedWorkspace {
  workspace: Workspace
  /** Things to know before contact data goes there, e.g. that the project is open to the whole space. */
  warnings: string[]
}

/**
 * Finds the location and the space, and finds or makes the project. Throws `auth.refused`, `location.unknown` and
 * whatever else a service says; nothing is stored yet.
 */
export async function prepareWorkspace(
  options: ConnectionOptions,
  answers: SetUpAnswers,
): Promise<PreparedWorkspace> {
  const { http } = connect(options, null)
  const location = await connectHighLevel(http.highlevel, answers.locationId)
  const space = await connectNozbe(http.nozbe, { teamId: answers.teamId, projectName: answers.projectName })
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
        memberId: space.memberId,
      },
      firstRun: answers.firstRun,
    },
    warnings: space.warnings,
  }
}
