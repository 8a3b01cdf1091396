import { dateIn } from '../../shared/canonical/zone'
import type { KeptAnswers, Named, ScopeAnswers, SpaceChoice } from '../../shared/setUp'
import { contactCalls } from '../connectors/highlevel/calls/contacts'
import type { Http } from '../connectors/http'
import { freshKnowledge } from '../connectors/probes/knowledge'
import type { Store } from '../store/store'
import { storedWorkspace, type Workspace } from './workspace'

/** What a store knows of the answers by which it was set up. */
export interface StoredAnswers {
  workspace: Workspace
  isPlaced: boolean
  /** Names of the contacts picked by hand, by HighLevel's id; a contact that was not read yet has none. */
  names: ReadonlyMap<string, string>
}

/** Whether nothing was linked yet, so that the place can still be another one. */
export const isUntouched = ({ links, runs }: Store): boolean =>
  links.count('contact') === 0 && runs.last() === null

/** Null where set-up was not finished. */
export function readKept(store: Store): StoredAnswers | null {
  const workspace = storedWorkspace(store)
  if (!workspace) return null
  const names = new Map<string, string>()
  for (const id of workspace.scope?.contactIds ?? []) {
    const name = store.records.find('highlevel', 'contact', id)?.fields.name
    if (typeof name === 'string' && name !== '') names.set(id, name)
  }
  return { workspace, isPlaced: !isUntouched(store), names }
}

/** The answers as they are given, with the words of today for what they name. Asks HighLevel only for names. */
export async function answersOf(
  { workspace, isPlaced, names }: StoredAnswers,
  http: Http,
  spaces: readonly SpaceChoice[],
): Promise<KeptAnswers> {
  const { nozbe, highlevel, layout, firstRun } = workspace
  const projects = spaces.find(({ id }) => id === nozbe.teamId)?.projects ?? []
  const scope = scopeAnswersOf(workspace)
  const named = async (id: string): Promise<Named> => ({
    id,
    name: names.get(id) ?? (await nameOf(http, highlevel.locationId, id)),
  })
  return {
    teamId: nozbe.teamId,
    layout,
    projectName: projects.find(({ id }) => id === nozbe.projectId)?.name ?? '',
    firstRun,
    scope,
    picked: await Promise.all((scope?.contactIds ?? []).map(named)),
    isPlaced,
  }
}

/** The scope as the user said it. Pure. */
export function scopeAnswersOf({ scope, highlevel }: Workspace): ScopeAnswers | null {
  if (!scope) return null
  const { addedSince, ...same } = scope
  return { ...same, since: addedSince === null ? null : dateIn(addedSince, highlevel.timezone) }
}

/** Its id, where the contact has no name or is not shown any more. */
async function nameOf(http: Http, locationId: string, id: string): Promise<string> {
  const row = await contactCalls(http, locationId, freshKnowledge())
    .getContact(id)
    .catch(() => null)
  const name = [row?.firstName, row?.lastName].filter(Boolean).join(' ').trim()
  return name || row?.email || row?.phone || row?.companyName || id
}
