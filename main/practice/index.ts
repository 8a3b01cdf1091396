import { type Clock, systemClock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import { watchTables } from './changes'
import { createFaultPlan, type FaultPlan, type RequestFacts } from './faults'
import { faulty } from './faulty'
import { createHighLevel } from './highlevel/app'
import { type HighLevelState, restoreState as restoreHighLevel } from './highlevel/state'
import { createNozbe, basePath as nozbePath } from './nozbe/app'
import { type NozbeState, restoreState as restoreNozbe } from './nozbe/state'
import { createSaver, type Loaded, loadPractice } from './persistence'
import { createRandom } from './random'
import { sampleWorld } from './sample/sample'
import { serveApp } from './serve'
import { createStateFile } from './stateFile'

export interface PracticeOptions {
  /** Sample contacts of a new practice world. Default 120. */
  contacts?: number
  /** The same seed gives the same world and the same ids. Default 1. */
  seed?: number
  clock?: Clock
  /** Where the world is kept between starts; without it, it is gone with the process. */
  stateFile?: string
  /** Whether HighLevel's rate limits hold. Default true. */
  limits?: boolean
  /** How long HighLevel's searches lag behind its writes. Default 2000. */
  indexLagMs?: number
}

export interface RequestRecord extends RequestFacts {
  /** Null when no answer came. */
  status: number | null
  /** When it was over, epoch milliseconds of the practice clock. */
  at: number
}

export interface Practice {
  highlevel: {
    url: string
    token: string
    locationId: string
    clientId: string
    clientSecret: string
    authorizeUrl: string
  }
  /** `url` includes `/v1/api`. */
  nozbe: { url: string; token: string; teamId: string }
  /** What goes wrong, on both services. */
  faults: FaultPlan
  /** The truth, for reading and for edits behind the services' backs. */
  highlevelState: HighLevelState
  nozbeState: NozbeState
  /** The newest requests, oldest first. */
  requests: readonly RequestRecord[]
  /** Where a damaged state file was put before this world was made anew. */
  setAside: string | null
  /** Both services without sockets, by the origin of the request's address. */
  transport(request: Request): Promise<Response>
  /** Ends all connections and saves the state file. */
  close(): Promise<void>
}

const keptRequests = 1000
const saveDelayMs = 300

/** Starts both practice services on 127.0.0.1, on free ports, with a sample world or the one in `stateFile`. */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const {
    contacts = 120,
    seed = 1,
    clock = systemClock,
    stateFile,
    limits = true,
    indexLagMs = 2000,
  } = options
  /** What was saved last may be older than what was answered last: no id may be given out twice. */
  const afresh = (position: number | undefined) =>
    position === undefined ? undefined : (position + clock.now()) % 2 ** 32
  const { saved, setAside }: Loaded = stateFile
    ? await loadPractice(stateFile, clock.now())
    : { saved: null, setAside: null }
  const states = saved
    ? { highlevel: restoreHighLevel(saved.highlevel), nozbe: restoreNozbe(saved.nozbe) }
    : sampleWorld(seed, contacts, clock.now())
  states.highlevel.settings.indexLagMs = indexLagMs

  const random = {
    highlevel: createRandom(afresh(saved?.random.highlevel) ?? seed + 1),
    nozbe: createRandom(afresh(saved?.random.nozbe) ?? seed + 2),
  }
  const highlevel = createHighLevel({ state: states.highlevel, clock, random: random.highlevel, limits })
  const nozbe = createNozbe({ state: states.nozbe, clock, random: random.nozbe })

  const faults = createFaultPlan()
  const requests: RequestRecord[] = []
  const onAnswer = (facts: RequestFacts, status: number | null) => {
    requests.push({ ...facts, status, at: clock.now() })
    if (requests.length > 2 * keptRequests) requests.splice(0, keptRequests)
  }
  const around = (service: Service, basePath: string) => ({ service, basePath, faults, clock, onAnswer })
  const aroundHighLevel = around('highlevel', '')
  const aroundNozbe = around('nozbe', nozbePath)
  const kept = stateFile ? createStateFile(stateFile, { ...states, random }) : null
  const saver = kept ? createSaver(kept.save, saveDelayMs) : null
  /** What was answered is on disk, so that a crash loses nothing that a client believes to be there. */
  const lasting = (app: { fetch: (request: Request) => Response | Promise<Response> }) => ({
    fetch: async (request: Request) => {
      const answer = await app.fetch(request)
      if (request.method !== 'GET') await saver?.flush()
      return answer
    },
  })
  const apps = { highlevel: lasting(highlevel.app), nozbe: lasting(nozbe.app) }
  const highlevelServer = await serveApp(apps.highlevel, aroundHighLevel)
  const nozbeServer = await serveApp(apps.nozbe, aroundNozbe)
  const inProcess = new Map([
    [highlevelServer.origin, faulty(apps.highlevel.fetch, aroundHighLevel)],
    [nozbeServer.origin, faulty(apps.nozbe.fetch, aroundNozbe)],
  ])

  if (kept && saver) {
    watchTables(states, (change) => {
      kept.changed(change)
      saver.changed()
    })
    if (!saved) saver.changed()
  }
  const close = async () => {
    await Promise.all([highlevelServer.close(), nozbeServer.close()])
    // Settings are no table, so nothing told of their changes.
    kept?.startAnew()
    saver?.changed()
    await saver?.flush()
  }
  let closed: Promise<void> | undefined

  return {
    highlevel: highlevelAccess(states.highlevel, highlevelServer.url),
    nozbe: nozbeAccess(states.nozbe, nozbeServer.url),
    faults,
    highlevelState: states.highlevel,
    nozbeState: states.nozbe,
    requests,
    setAside,
    transport: async (request) => {
      const { origin } = new URL(request.url)
      const answer = inProcess.get(origin)
      if (!answer) throw new TypeError(`No practice service answers at ${origin}`)
      return answer(request)
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

/** What another program needs to use the practice services, and nothing else. */
export const practiceJson = ({ highlevel, nozbe }: Practice) => ({
  highlevel: {
    url: highlevel.url,
    token: highlevel.token,
    locationId: highlevel.locationId,
    clientId: highlevel.clientId,
    clientSecret: highlevel.clientSecret,
    authorizeUrl: highlevel.authorizeUrl,
  },
  nozbe: { url: nozbe.url, token: nozbe.token, teamId: nozbe.teamId },
})

function highlevelAccess(state: HighLevelState, url: string): Practice['highlevel'] {
  const [client] = state.clients.all()
  const token = Array.from(state.tokens.all()).find(({ clientId }) => clientId === null)
  return {
    url,
    token: token?.id ?? '',
    locationId: state.location.id,
    clientId: client?.id ?? '',
    clientSecret: client?.secret ?? '',
    authorizeUrl: `${url}/v2/oauth/chooselocation`,
  }
}

function nozbeAccess(state: NozbeState, url: string): Practice['nozbe'] {
  const [token] = state.tokens.all()
  const [team] = state.teams.all()
  return { url, token: token?.id ?? '', teamId: token?.team_id ?? team?.id ?? '' }
}
