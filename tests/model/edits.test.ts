import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherService, type Service, services } from '../../shared/domain'
import { crashingStore } from './support/crash'
import { settleDown } from './support/expect'
import type { WriteFate } from './support/fakeService'
import { newWorld, type World } from './support/world'

type Step =
  | { do: 'add'; service: Service; name: number }
  | { do: 'add-task'; service: Service; contact: number; title: number }
  | { do: 'edit'; service: Service; contact: number; field: string; value: number }
  | { do: 'edit-task'; service: Service; task: number; field: 'title' | 'completed'; value: number }
  | { do: 'sync'; fates: WriteFate[]; crashAt: number | null; after: boolean }

const service = fc.constantFrom(...services)
const small = fc.nat(6)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), service, name: fc.nat(30) }),
  fc.record({ do: fc.constant('add-task' as const), service, contact: small, title: fc.nat(30) }),
  fc.record({
    do: fc.constant('edit' as const),
    service,
    contact: small,
    field: fc.constantFrom('name', 'city', 'company', 'website'),
    value: small,
  }),
  fc.record({
    do: fc.constant('edit-task' as const),
    service,
    task: small,
    field: fc.constantFrom('title' as const, 'completed' as const),
    value: small,
  }),
  fc.record({
    do: fc.constant('sync' as const),
    fates: fc.array(fc.constantFrom<WriteFate>('fine', 'fine', 'lost', 'dropped', 'refused'), {
      maxLength: 8,
    }),
    crashAt: fc.option(fc.integer({ min: 1, max: 60 })),
    after: fc.boolean(),
  }),
)

/** The last value that a person gave a field, and what the field was before; to check that no edit is lost. */
type Edits = Map<string, { value: unknown; service: Service; contested: boolean }>

async function play(world: World, steps: Step[]): Promise<Edits> {
  const edits: Edits = new Map()
  const pick = (side: Service, kind: string, n: number) => {
    const all = [...world[side].records.values()].filter((record) => record.kind === kind)
    return all[n % Math.max(1, all.length)]
  }
  const edit = (
    side: Service,
    kind: 'contact' | 'task',
    n: number,
    field: string,
    value: string | boolean,
  ) => {
    const record = pick(side, kind, n)
    if (!record || record.fields[field] === value) return
    const link = world.store.links.of(side, kind, record.id)
    const other =
      link &&
      world[otherService(side)].records.get(
        `${kind} ${side === 'highlevel' ? link.nozbeId : link.highlevelId}`,
      )
    const key = `${side} ${kind} ${record.id} ${field}`
    // While the other side shows another value, both may have been edited: then the engine asks or one rule decides.
    const contested = other === undefined || (other.fields[field] || null) !== (record.fields[field] || null)
    world[side].edit(kind, record.id, { [field]: value })
    edits.set(key, { value, service: side, contested })
    const peerKey = other && `${otherService(side)} ${kind} ${other.id} ${field}`
    if (peerKey) edits.delete(peerKey)
  }
  for (const action of steps) {
    if (action.do === 'add') {
      const name = `Person ${action.name}`
      world[action.service].add('contact', {
        name,
        email: `p${world.highlevel.records.size}-${action.service}-${world.nozbe.records.size}@example.com`,
      })
    } else if (action.do === 'add-task') {
      const contact = pick(action.service, 'contact', action.contact)
      if (contact)
        world[action.service].add('task', { title: `Task ${action.title}`, completed: false }, contact.id)
    } else if (action.do === 'edit') {
      edit(action.service, 'contact', action.contact, action.field, `Value ${action.value}`)
    } else if (action.do === 'edit-task') {
      edit(
        action.service,
        'task',
        action.task,
        action.field,
        action.field === 'completed' ? action.value % 2 === 0 : `Title ${action.value}`,
      )
    } else {
      const fates = [...action.fates]
      world.highlevel.fate = world.nozbe.fate = () => fates.shift() ?? 'fine'
      const store =
        action.crashAt === null ? world.store : crashingStore(world.store, action.crashAt, action.after)
      await world.sync(store).catch(() => undefined)
    }
  }
  return edits
}

describe('any sequence of edits, lost answers and crashes', () => {
  it('ends with both sides in agreement, nothing doubled and no uncontested edit lost (I1, I2, I3, I4, I8, I16)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const world = newWorld({ mode: 'copy', different: 'ask', ambiguous: 'copy' })
        const edits = await play(world, steps)
        await settleDown(world)
        for (const [key, { value, contested }] of edits) {
          if (contested) continue
          const [side, kind, id, field] = key.split(' ') as [Service, 'contact' | 'task', string, string]
          const link = world.store.links.of(side, kind, id)
          const parked = world.store.conflicts.of(link?.id ?? 0).some((conflict) => conflict.field === field)
          if (!parked)
            expect(world[side].records.get(`${kind} ${id}`)?.fields[field] || null, key).toEqual(
              value || null,
            )
        }
        world.store.close()
      }),
      {
        numRuns: Number(process.env.TANDEM_SEEDS ?? 500),
        seed: Number(process.env.TANDEM_SEED ?? 7),
        endOnFailure: false,
      },
    )
  }, 120_000)
})
