import { z } from 'zod'
import type { Clock } from '../../shared/clock'
import { type Answer, type Finding, findingSchema, type UnknownId, unknowns } from '../../shared/findings'
import { inBackground } from '../connectors/http'
import { isGood } from '../connectors/probes/due'
import type { Knowledge } from '../connectors/probes/knowledge'
import { runProbes } from '../connectors/probes/run'
import type { MetaTable } from '../store/meta'
import type { Connection } from './connection'
import type { Workspace } from './workspace'

const key = 'findings'

/** An id of a newer Tandem, or one that is asked no more, is left out. */
const storedSchema = z
  .array(z.unknown())
  .transform((rows) => rows.flatMap((row) => findingSchema.safeParse(row).data ?? []))

const dayMs = 86_400_000

export interface FindingBook extends Knowledge {
  all(): Finding[]
  /** Asks what is due to be asked. Never throws for what a service does. */
  probe(signal: AbortSignal): Promise<void>
  /** Stores what was learnt since the last time: a write to the disk while a request is answered could fail it. */
  save(): void
}

/** What was found out about the services of a workspace, kept in its store. */
export function findingBook(
  { http }: Pick<Connection, 'http'>,
  { highlevel: { locationId, timezone } }: Pick<Workspace, 'highlevel'>,
  meta: MetaTable,
  clock: Pick<Clock, 'now'>,
): FindingBook {
  const findings = new Map((meta.get(key, storedSchema) ?? []).map((finding) => [finding.id, finding]))
  let isStored = true
  const put = (finding: Finding) => {
    findings.set(finding.id, finding)
    isStored = false
  }
  const all = () => [...findings.values()]
  const save = () => {
    if (isStored) return
    meta.set(key, all())
    isStored = true
  }

  return {
    all,
    save,
    answer: (id) => {
      const finding = findings.get(id)
      return finding && isGood(finding, clock.now()) ? finding.answer : 'unknown'
    },
    learn: (id: UnknownId, answer: Answer) => {
      const at = clock.now()
      const before = findings.get(id)
      if (before?.answer === answer && at >= before.at && at - before.at < dayMs) return
      const { service, foundBy } = unknowns[id]
      // What could have been asked, and was answered otherwise, is asked again.
      const isNews = foundBy === 'probe' && before?.answer !== answer
      put({ id, service, answer, at, triedAt: isNews ? 0 : at })
    },
    probe: async (signal) => {
      const background = { highlevel: inBackground(http.highlevel), nozbe: inBackground(http.nozbe) }
      for (const finding of await runProbes(background, { locationId, timezone }, all(), {
        now: clock.now,
        signal,
      }))
        put(finding)
      save()
    },
  }
}
