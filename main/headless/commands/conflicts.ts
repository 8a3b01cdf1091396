import { typeOf } from '../../../shared/canonical/equal'
import type { FieldValue } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { Session } from '../../core/session'
import type { Store } from '../../store/store'
import type { Take } from '../../sync/decide'
import { type Command, type CommandContext, exitCode, exitOf } from '../command'
import { choice, numberGiven, wrongUsage } from '../options'
import { withSession, withStore } from '../place'
import { runText } from '../text/run'
import { type ConflictItem, conflictText } from '../text/waiting'

export const conflicts: Command = {
  usage: 'conflicts',
  sentence:
    'Lists the fields that changed on both sides, and deletes that met an edit, until you settle them.',
  options: {},
  run: (context) =>
    withStore(context, (store) => {
      const items = store.waiting().filter((item): item is ConflictItem => item.type === 'conflict')
      const rows = items.map(({ type: _, ...conflict }) => conflict)
      context.print({ conflicts: rows }, () => items.map(conflictText).join('\n') || 'No conflicts.')
      return exitCode.done
    }),
}

export const resolve: Command = {
  usage: 'resolve ID --take highlevel|nozbe|base | resolve ID --value V',
  sentence:
    'Settles a conflict, and writes it to both sides: one side’s value, the one that both last had, or another one. Where a delete met an edit, to take a side is to restore or to delete. V may be JSON.',
  takes: ['ID'],
  options: { take: { type: 'string' }, value: { type: 'string' } },
  run: async (context) => {
    const id = numberGiven(context, 'ID')
    const side = choice(context, 'take', ['highlevel', 'nozbe', 'base'], undefined)
    const value = context.option('value')
    if ((side === undefined) === (value === undefined)) {
      throw wrongUsage('resolve needs either --take highlevel|nozbe|base or --value V.')
    }
    return withSession(context, async (session, store) => {
      const take = side ?? { value: valueFor(value ?? '', id, session, store) }
      return carryOut(context, session, id, take)
    })
  },
}

async function carryOut(context: CommandContext, session: Session, id: number, take: Take) {
  const report = await session.resolve(id, take, context.signal)
  context.print(report, () => runText(report))
  return exitOf(report)
}

/** The value as the conflict's field has it. Throws `entry.unknown`, `choice.wrong`. */
function valueFor(given: string, id: number, session: Session, store: Store): FieldValue {
  const conflict = store.conflicts.find(id)
  if (!conflict) throw new TandemError('entry.unknown', { what: 'conflict', id })
  const { kind, field } = conflict
  const value = fromText(given)
  if (field === null) return value
  const { customFields } = session.definitions()
  const type = typeOf(kind, field, { country: null, customFields })
  const wrong = (what: string) => new TandemError('choice.wrong', { detail: `${field} is ${what}.` })
  if (value === null) return value
  if (type === 'set') {
    if (typeof value === 'object') return value
    throw wrong('a list, such as ["one", "two"]')
  }
  if (typeof value === 'object') throw wrong('a single value, no list')
  if (type === 'flag') {
    if (typeof value === 'boolean') return value
    throw wrong('true or false')
  }
  // A text may say “true”.
  return typeof value === 'boolean' ? given : value
}

/** JSON where it is a value that a field may have, else the text as typed. */
export function fromText(given: string): FieldValue {
  if (given === '') return null
  try {
    const value: unknown = JSON.parse(given)
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  } catch {
    // No JSON: it is the text itself.
  }
  return given
}
