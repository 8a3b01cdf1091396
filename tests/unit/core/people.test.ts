import { describe, expect, it } from 'vitest'
import { matchPeople, pairedPeople } from '../../../main/core/people'
import type { KnownPerson } from '../../../shared/mappingShown'

const person = (id: string, name: string, email: string | null = null): KnownPerson => ({ id, name, email })
const pairs = (...given: Parameters<typeof matchPeople>) =>
  matchPeople(...given).map(({ highlevelId, nozbeId }) => [highlevelId, nozbeId])

describe('people on both services', () => {
  it('are matched by e-mail first, however it is spelt, then by a name that is unique on both sides', () => {
    const users = [
      person('h1', 'Anna Nowak', 'anna@example.com'),
      person('h2', 'Jan Kowal', 'jan@example.com'),
    ]
    const members = [person('n1', 'jan  KOWAL'), person('n2', 'Jan Kowal', ' ANNA@example.com ')]
    expect(pairs(users, members, [])).toEqual([
      ['h1', 'n2'],
      ['h2', 'n1'],
    ])
  })

  it('are not guessed where a name or an e-mail is there twice', () => {
    const users = [person('h1', 'Anna'), person('h2', 'Jan', 'office@example.com')]
    const twice = [person('n1', 'Anna'), person('n2', 'Anna'), person('n3', 'J', 'office@example.com')]
    expect(pairs(users, twice, [])).toEqual([
      ['h1', null],
      ['h2', 'n3'],
    ])
    const shared = [person('h1', 'A', 'office@example.com'), person('h2', 'B', 'office@example.com')]
    expect(pairs(shared, twice, [])).toEqual([
      ['h1', null],
      ['h2', null],
    ])
  })

  it('are as the user paired them, also as nobody', () => {
    const users = [person('h1', 'Anna', 'anna@example.com'), person('h2', 'Jan', 'jan@example.com')]
    const members = [person('n1', 'Anna', 'anna@example.com'), person('n2', 'Jan', 'jan@example.com')]
    const crossed = [
      { highlevelId: 'h1', nozbeId: 'n2' },
      { highlevelId: 'h2', nozbeId: null },
    ]
    expect(pairs(users, members, crossed)).toEqual([
      ['h1', 'n2'],
      ['h2', null],
    ])
  })

  it('are nobody where the member they were paired with is no longer there', () => {
    const byHand = [{ highlevelId: 'h1', nozbeId: 'n9' }]
    expect(pairs([person('h1', 'Anna')], [person('n1', 'Anna')], byHand)).toEqual([['h1', null]])
  })

  it('have names that tell them apart', () => {
    const users = [person('h1', 'Anna', 'a@example.com'), person('h2', 'anna '), person('h3', 'Jan')]
    expect(matchPeople(users, [], []).map(({ name }) => name)).toEqual([
      'Anna (a@example.com)',
      'anna  (h2)',
      'Jan',
    ])
  })

  it('say how they were found, and who was not', () => {
    const known = {
      highlevel: [
        person('h1', 'Anna', 'anna@example.com'),
        person('h2', 'Jan'),
        person('h3', 'Ola'),
        person('h4', 'Ewa', 'ewa@example.com'),
      ],
      nozbe: [person('n1', 'A.', 'anna@example.com'), person('n2', 'jan')],
    }
    const byHand = [{ highlevelId: 'h4', nozbeId: null }]
    expect(pairedPeople(known, byHand).map(({ nozbeId, by }) => [nozbeId, by])).toEqual([
      ['n1', 'email'],
      ['n2', 'name'],
      [null, null],
      [null, 'hand'],
    ])
  })
})
