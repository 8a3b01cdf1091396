import { beforeEach } from 'vitest'
import { connectHighLevel } from '../../../main/connectors/highlevel/connect'
import { createHighLevelPort } from '../../../main/connectors/highlevel/port'
import { createNozbePort } from '../../../main/connectors/nozbe/port'
import { freshKnowledge, type Knowledge } from '../../../main/connectors/probes/knowledge'
import { runProbes } from '../../../main/connectors/probes/run'
import type { PerService } from '../../../shared/domain'
import type { Answer, Finding, UnknownId } from '../../../shared/findings'
import { createMirror, createWorld, homeOf, type World } from '../support'

export let world: World
beforeEach(async () => {
  world = await createWorld()
  world.sent.length = 0
})

const zone = 'Europe/Dublin'

export const probed = (known: readonly Finding[] = [], signal = new AbortController().signal) =>
  runProbes(world.http, { locationId: world.practice.highlevel.locationId, timezone: zone }, known, {
    now: world.clock.now,
    signal,
  })

export const answersOf = (findings: readonly Finding[]): Partial<Record<UnknownId, Answer>> =>
  Object.fromEntries(findings.map(({ id, answer }) => [id, answer]))

export const knowing = (answers: Partial<Record<UnknownId, Answer>>): Knowledge => {
  const knowledge = freshKnowledge()
  for (const [id, answer] of Object.entries(answers)) knowledge.learn(id as UnknownId, answer)
  return knowledge
}

/** Both services as a computer with this knowledge sees them. */
export async function portsKnowing(knowledge: Knowledge) {
  const definitions = () => world.definitions
  const highlevel = createHighLevelPort({
    http: world.http.highlevel,
    location: await connectHighLevel(world.http.highlevel, world.practice.highlevel.locationId),
    clock: world.clock,
    definitions,
    knowledge,
  })
  const { space } = world
  const nozbe = createNozbePort({
    http: world.http.nozbe,
    ...homeOf(space),
    teamId: space.teamId,
    memberId: space.memberId,
    zone,
    definitions,
    knowledge,
  })
  const mirrors: PerService<ReturnType<typeof createMirror>> = {
    highlevel: createMirror(highlevel),
    nozbe: createMirror(nozbe),
  }
  return { highlevel, nozbe, mirrors }
}

/** What was sent while something was done. */
export async function sentBy(work: () => Promise<unknown>): Promise<World['sent']> {
  const before = world.sent.length
  await work()
  return world.sent.slice(before)
}
