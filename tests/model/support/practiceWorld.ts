import { accessOf, practiceAnswers } from '../../../main/core/practiceServices'
import { openSession, type Session } from '../../../main/core/session'
import { prepareWorkspace } from '../../../main/core/setUp'
import { saveWorkspace, type Workspace } from '../../../main/core/workspace'
import { type Practice, startPractice } from '../../../main/practice/index'
import { openStore, type Store } from '../../../main/store/store'
import { type VirtualClock, virtualClock } from '../../../shared/clock'

export interface PracticeWorld {
  practice: Practice
  clock: VirtualClock
  store: Store
  session: Session
  workspace: Workspace
  /** Edits as a person would, through the service's own API; the answer's body, or undefined where it was refused. */
  highlevel(method: string, path: string, body?: unknown): Promise<Record<string, unknown> | undefined>
  nozbe(method: string, path: string, body?: unknown): Promise<Record<string, unknown> | undefined>
  close(): Promise<void>
}

/** The real connectors, engine and store on practice services; in this process unless sockets are asked for. */
export async function practiceWorld(options: {
  seed: number
  contacts: number
  overSockets: boolean
  indexLagMs: number
}): Promise<PracticeWorld> {
  const clock = virtualClock(Date.UTC(2026, 4, 12, 9))
  const { seed, contacts, indexLagMs } = options
  const practice = await startPractice({ seed, contacts, clock, indexLagMs })
  const store = openStore(':memory:', 0)
  const connect = {
    access: accessOf(practice),
    clock,
    ...(options.overSockets ? {} : { transport: practice.transport }),
  }
  const { workspace } = await prepareWorkspace(connect, practiceAnswers(practice))
  saveWorkspace(store, workspace)

  const person =
    (url: string, headers: Record<string, string>) =>
    async (method: string, path: string, body?: unknown) => {
      const json = { ...headers, 'content-type': 'application/json' }
      const request = new Request(url + path, {
        method,
        headers: json,
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const answer = await practice.transport(request)
      return answer.ok ? ((await answer.json()) as Record<string, unknown>) : undefined
    }
  return {
    practice,
    clock,
    store,
    workspace,
    session: openSession(store, connect),
    highlevel: person(practice.highlevel.url, {
      Authorization: `Bearer ${practice.highlevel.token}`,
      Version: '2021-07-28',
    }),
    nozbe: person(practice.nozbe.url, { Authorization: `apikey ${practice.nozbe.token}` }),
    close: async () => {
      store.close()
      await practice.close()
    },
  }
}
