import type { DueRule } from '../../shared/canonical/due'
import type { Clock } from '../../shared/clock'
import { type PerService, type Service, services } from '../../shared/domain'
import type { CallCount } from '../../shared/report'
import { usualReserve } from '../../shared/schedule'
import type { CallsToday } from '../../shared/state'
import { type Budget, type BudgetLimits, callsSince, createBudget, limitsOf } from '../connectors/budget'
import type { Credentials } from '../connectors/credentials'
import { dayCountSchema } from '../connectors/day'
import { highLevelHeaders } from '../connectors/highlevel/client'
import { createHighLevelPort } from '../connectors/highlevel/port'
import { type CallReport, createHttp, type Http } from '../connectors/http'
import { nozbeHeaders } from '../connectors/nozbe/client'
import { createNozbePort, type NozbeHome } from '../connectors/nozbe/port'
import type { Knowledge } from '../connectors/probes/knowledge'
import type { MetaTable } from '../store/meta'
import type { Definitions, ServicePort } from '../sync/ports'
import { wholeLocation } from '../sync/scope'
import { loadSettings } from './settings'
import type { Workspace } from './workspace'

/** How to reach a service. */
export interface Access {
  /** Base address, for Nozbe with `/v1/api`. */
  url: string
  credentials: Credentials
}

export interface ConnectionOptions {
  access: PerService<Access>
  clock: Clock
  /** Carries requests in this process instead of over a socket. */
  transport?: (request: Request) => Promise<Response>
  onCall?: (service: Service, call: CallReport) => void
}

/** Both services over HTTP, with what they may be asked counted and paced. */
export interface Connection {
  http: PerService<Http>
  today(): PerService<CallsToday>
  /** Stores the day's count of calls, so that it goes on after the next start. */
  saveCounts(): void
  /** Starts counting; the function returned tells the calls made since. */
  countCalls(): () => PerService<CallCount>
}

/** The headers of every request that carries this token. */
export const headersFor: PerService<(token: string) => Record<string, string>> = {
  highlevel: highLevelHeaders,
  nozbe: nozbeHeaders,
}

/** Throws `address.insecure`. `meta` keeps the day's count of calls between starts, and has the reserve. */
export function connect(
  { access, clock, transport, onCall }: ConnectionOptions,
  meta: MetaTable | null,
): Connection {
  const days = perService((service) => meta?.get(`calls.${service}`, dayCountSchema) ?? null)
  const reserve = () => (meta ? loadSettings(meta).reserve : usualReserve)
  const limits = (service: Service): BudgetLimits => {
    const usual = limitsOf(service, access[service].url)
    // Looked up for every call, and so only where any of them are left to others.
    if (usual.reserve === 0) return usual
    return {
      ...usual,
      // The user may change it while the workspace is open.
      get reserve() {
        return reserve()
      },
    }
  }
  const budgets = perService(
    (service): Budget =>
      createBudget({
        service,
        clock,
        limits: limits(service),
        day: {
          load: () => days[service],
          save: (day) => {
            days[service] = day
          },
        },
      }),
  )
  return {
    http: perService((service) =>
      createHttp({
        service,
        baseUrl: access[service].url,
        headersFor: headersFor[service],
        credentials: access[service].credentials,
        clock,
        budget: budgets[service],
        ...(transport ? { transport } : {}),
        ...(onCall ? { onCall: (call: CallReport) => onCall(service, call) } : {}),
      }),
    ),
    today: () => perService((service) => budgets[service].today()),
    saveCounts: () => {
      for (const service of services) meta?.set(`calls.${service}`, days[service])
    },
    countCalls: () => {
      const earlier = perService((service) => budgets[service].counts())
      return () => perService((service) => callsSince(earlier[service], budgets[service].counts()))
    },
  }
}

export function portsOf(
  connection: Connection,
  { highlevel, nozbe, scope }: Workspace,
  clock: Clock,
  definitions: () => Definitions,
  knowledge: Knowledge,
  dueRule: () => DueRule,
): PerService<ServicePort> {
  return {
    highlevel: createHighLevelPort({
      http: connection.http.highlevel,
      location: { id: highlevel.locationId, timezone: highlevel.timezone, country: highlevel.country },
      clock,
      definitions,
      knowledge,
      dueRule,
      scope: scope ?? wholeLocation,
    }),
    nozbe: createNozbePort({
      http: connection.http.nozbe,
      ...homeOf(nozbe),
      teamId: nozbe.teamId,
      definitions,
      knowledge,
      memberId: nozbe.memberId,
      zone: highlevel.timezone,
    }),
  }
}

const homeOf = ({ projectId, groupId }: Workspace['nozbe']): NozbeHome =>
  projectId !== null
    ? { layout: 'section', projectId, groupId: null }
    : { layout: 'project', projectId: null, groupId: groupId ?? '' }

const perService = <T>(make: (service: Service) => T): PerService<T> =>
  Object.fromEntries(services.map((service) => [service, make(service)])) as PerService<T>
