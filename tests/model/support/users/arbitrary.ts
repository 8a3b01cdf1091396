import fc from 'fast-check'
import type { HighLevelStep, NozbeStep, UserStep } from './steps'
import { bodyCount, dueCount, textCount } from './texts'

const n = fc.nat(11)
const text = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(textCount - 1))
const textOrNone = fc.option(text, { freq: 4 })
const body = fc.nat(bodyCount - 1)
const due = fc.nat(dueCount - 1)
const dueOrNone = fc.option(due, { freq: 3 })
const user = fc.option(fc.nat(5), { freq: 4 })
const tag = fc.nat(5)
const off = fc.boolean()

/** One step; `fields` are arbitraries of everything but what is done. */
const step =
  <S extends UserStep>() =>
  <D extends S['do']>(
    weight: number,
    done: D,
    fields: { [K in Exclude<keyof Extract<S, { do: D }>, 'do'>]: fc.Arbitrary<Extract<S, { do: D }>[K]> },
  ): { weight: number; arbitrary: fc.Arbitrary<S> } => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(done), ...fields }) as unknown as fc.Arbitrary<S>,
  })

const hl = step<HighLevelStep>()
const nz = step<NozbeStep>()

const highLevelStep: fc.Arbitrary<HighLevelStep> = fc.oneof(
  hl(3, 'hl.addContact', { text, reach: fc.constantFrom('both', 'email', 'none') }),
  hl(8, 'hl.editContact', {
    pick: n,
    field: fc.constantFrom(
      'firstName',
      'lastName',
      'companyName',
      'address1',
      'city',
      'state',
      'website',
      'source',
    ),
    text: textOrNone,
  }),
  hl(2, 'hl.reachContact', { pick: n, field: fc.constantFrom('email', 'phone'), clear: fc.boolean() }),
  hl(2, 'hl.setCustom', { pick: n, field: n, value: fc.option(fc.nat(15), { freq: 4 }) }),
  hl(2, 'hl.assignOwner', { pick: n, user }),
  hl(3, 'hl.tag', { pick: n, tag, off }),
  hl(1, 'hl.deleteContact', { pick: n }),
  hl(1, 'hl.mergeContacts', { pick: n, into: n }),
  hl(3, 'hl.addTask', { pick: n, text, due }),
  hl(5, 'hl.editTask', { pick: n, text: textOrNone, due: dueOrNone, body: fc.option(body, { freq: 2 }) }),
  hl(3, 'hl.completeTask', { pick: n, completed: fc.boolean() }),
  hl(1, 'hl.assignTask', { pick: n, user }),
  hl(1, 'hl.deleteTask', { pick: n }),
  hl(2, 'hl.addNote', { pick: n, body }),
  hl(2, 'hl.editNote', { pick: n, body }),
  hl(1, 'hl.deleteNote', { pick: n }),
  hl(2, 'hl.book', { pick: n, day: n }),
  hl(1, 'hl.reschedule', { pick: n, day: n }),
  hl(1, 'hl.setStatus', { pick: n, status: fc.constantFrom('confirmed', 'cancelled', 'showed', 'noshow') }),
  hl(1, 'hl.deleteAppointment', { pick: n }),
  hl(1, 'hl.removeOption', { field: n }),
  hl(1, 'hl.removeUser', { user: n }),
)

const nozbeStep: fc.Arbitrary<NozbeStep> = fc.oneof(
  nz(2, 'nz.addContact', { text, card: fc.boolean(), tasks: fc.nat(2) }),
  nz(3, 'nz.renameContact', { pick: n, text, what: fc.constantFrom('container', 'card') }),
  nz(1, 'nz.archiveContact', { pick: n, archived: fc.boolean() }),
  nz(1, 'nz.deleteContact', { pick: n }),
  nz(8, 'nz.editCard', {
    pick: n,
    label: fc.constantFrom('Company', 'Street', 'City', 'State', 'Website', 'Source'),
    text: textOrNone,
  }),
  nz(2, 'nz.editReach', { pick: n, label: fc.constantFrom('E-mail', 'Phone') }),
  nz(2, 'nz.damageCard', {
    pick: n,
    how: fc.constantFrom('empty', 'garble', 'delete', 'unpin', 'double', 'drop'),
  }),
  nz(3, 'nz.tag', { pick: n, tag, off }),
  nz(1, 'nz.changeTag', { pick: n, how: fc.constantFrom('rename', 'archive') }),
  nz(3, 'nz.addTask', { pick: n, text, due: dueOrNone, body: fc.option(body, { freq: 2 }) }),
  nz(3, 'nz.renameTask', { pick: n, text }),
  nz(2, 'nz.editTaskBody', { pick: n, body }),
  nz(3, 'nz.endTask', { pick: n, how: fc.constantFrom('complete', 'reopen', 'abandon') }),
  nz(3, 'nz.setDue', { pick: n, due: dueOrNone }),
  nz(1, 'nz.assignTask', { pick: n, member: user }),
  nz(2, 'nz.moveTask', { pick: n, to: fc.option(n, { freq: 4 }) }),
  nz(1, 'nz.deleteTask', { pick: n }),
  nz(2, 'nz.addNote', { pick: n, body }),
  nz(2, 'nz.editNote', { pick: n, body }),
  nz(1, 'nz.deleteNote', { pick: n }),
  nz(1, 'nz.remark', { pick: n, body }),
)

export const userStep: fc.Arbitrary<UserStep> = fc.oneof(highLevelStep, nozbeStep)
