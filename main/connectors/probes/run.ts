import { type PerService, services } from '../../../shared/domain'
import { type Finding, type UnknownId, unknowns } from '../../../shared/findings'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { isDue } from './due'
import { highLevelProbes } from './highlevel'
import { nozbeProbes } from './nozbe'
import type { Probe } from './probe'

/** Where it is asked. `timezone`: IANA zone of the location. */
export interface ProbePlace {
  locationId: string
  timezone: string
}

/**
 * Finds out what the services leave open and is due to be asked, by about 15 reads, so that nothing is changed and nobody is
 * notified. Answers what was found, and of what could not be asked that it was tried: an answer that was there before stays.
 * Never throws. `now`: epoch milliseconds.
 */
export async function runProbes(
  http: PerService<Http>,
  { locationId, timezone }: ProbePlace,
  known: readonly Finding[],
  { now, signal }: { now: () => number; signal: AbortSignal },
): Promise<Finding[]> {
  const before = new Map(known.map((finding) => [finding.id, finding]))
  const isDueNow = ({ ids }: Probe) => ids.some((id) => isDue(before.get(id), now()))
  const probes: PerService<Probe[]> = {
    highlevel: highLevelProbes(http.highlevel, { id: locationId, timezone }).filter(isDueNow),
    nozbe: nozbeProbes(http.nozbe, { zone: timezone }).filter(isDueNow),
  }
  const found = await Promise.all(services.map((service) => askAll(probes[service])))
  return found.flat()

  /** One after the other: they are in nobody's way. */
  async function askAll(some: readonly Probe[]): Promise<Finding[]> {
    const findings: Finding[] = []
    let isAway = false
    for (const probe of some) {
      const answers: Awaited<ReturnType<Probe['ask']>> = isAway
        ? {}
        : await probe.ask(signal).catch((error: unknown) => {
            // What a sign-in may not do is no reason not to ask the rest.
            isAway = !hasCode(error, 'permission.refused', 'request.refused', 'protocol.unexpected')
            return {}
          })
      // What was cut short was not tried.
      if (signal.aborted) return findings
      for (const id of probe.ids) findings.push(findingOf(id, answers[id]))
    }
    return findings
  }

  function findingOf(id: UnknownId, answer: Finding['answer'] = 'unknown'): Finding {
    const triedAt = now()
    const earlier = before.get(id)
    const { service } = unknowns[id]
    if (answer !== 'unknown' || !earlier) return { id, service, answer, at: triedAt, triedAt }
    return { ...earlier, triedAt }
  }
}
