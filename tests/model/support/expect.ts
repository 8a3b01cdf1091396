import { expect } from 'vitest'
import type { Kind, Service } from '../../../shared/domain'
import { fieldsOf } from '../../../shared/fields'
import type { World } from './world'

/** Runs until nothing is written any more, in a bounded number of runs (I16), and checks what must hold then. */
export async function settleDown(world: World): Promise<void> {
  world.highlevel.fate = world.nozbe.fate = () => 'fine'
  for (let run = 1; ; run += 1) {
    const report = await world.sync()
    expect(report.errors).toEqual([])
    if (report.changes.length === 0 && report.counts.linked === 0) break
    expect(run).toBeLessThan(5)
  }
  expectAgreement(world)
}

/** I1 and I4: every record has exactly one peer, and each field is equal on both sides or a conflict. */
function expectAgreement({ store, highlevel, nozbe }: World): void {
  for (const kind of ['contact', 'task'] as const) {
    const links = store.links.all(kind)
    expect(links.map(({ highlevelId }) => highlevelId).sort()).toEqual(idsOf(highlevel, kind))
    expect(links.map(({ nozbeId }) => nozbeId).sort()).toEqual(idsOf(nozbe, kind))
    for (const link of links) {
      const conflicts = new Set(store.conflicts.of(link.id).map(({ field }) => field))
      const left = highlevel.records.get(`${kind} ${link.highlevelId}`)
      const right = nozbe.records.get(`${kind} ${link.nozbeId}`)
      for (const { name } of fieldsOf[kind]) {
        if (conflicts.has(name)) continue
        expect(left?.fields[name] || null, `${kind} ${link.highlevelId} ${name}`).toEqual(
          right?.fields[name] || null,
        )
      }
    }
  }
}

const idsOf = (service: World[Service], kind: Kind): string[] =>
  [...service.records.values()]
    .filter((record) => record.kind === kind)
    .map(({ id }) => id)
    .sort()
