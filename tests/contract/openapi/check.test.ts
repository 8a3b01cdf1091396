import { describe, expect, it } from 'vitest'
import type { Answered } from '../pieces'
import { answerFaults, operationOf, requestFaults } from './check'
import { described, facts, requestProblems } from './judge'

const right: Answered = {
  service: 'highlevel',
  method: 'POST',
  path: '/contacts/abc/tasks',
  query: new URLSearchParams(),
  headers: new Headers({
    Authorization: 'Bearer x',
    Version: '2021-07-28',
    'Content-Type': 'application/json',
  }),
  body: { title: 'Call', dueDate: '2026-06-01T09:00:00Z', completed: false },
  status: 201,
  answer: { task: { id: 'a', completed: false } },
}
const make = described('highlevel', 'POST /contacts/{contactId}/tasks')
const list = described('highlevel', 'GET /contacts/')
const tasks = described('nozbe', 'GET /tasks')

describe('a request', () => {
  it('as the documents say has no fault', () => {
    expect(requestFaults(right, make)).toEqual([])
    expect(answerFaults(right, make)).toEqual([])
  })

  it('is checked in all its parts', () => {
    const headers = new Headers({ Authorization: 'Basic x', Version: 'v3', 'Content-Type': 'text/plain' })
    const wrong = {
      ...right,
      headers,
      query: new URLSearchParams({ a: '1' }),
      body: { title: 5, hair: 'red' },
    }
    expect(requestFaults(wrong, make)).toEqual([
      'header Authorization is missing',
      'header Version is v3',
      'query.a is not described',
      'header Content-Type is text/plain',
      'body.dueDate is missing',
      'body.completed is missing',
      'body.title is a number',
      'body.hair is not described',
    ])
    expect(requestFaults({ ...right, body: undefined }, make)).toEqual(['body is missing'])
    expect(requestFaults({ ...right, method: 'GET' }, list)).toEqual([
      'query.locationId is missing',
      'body is not described',
    ])
    const query = new URLSearchParams({ locationId: 'a', limit: 'ten' })
    expect(requestFaults({ ...right, body: undefined, query }, list)).toEqual(['query.limit is no number'])
  })

  it('to Nozbe may filter by what a row has, and by nothing else', () => {
    const headers = new Headers({ Authorization: 'apikey x' })
    const query = new URLSearchParams({ 'due_at[gte]': '1', hair: 'red' })
    const request: Answered = { ...right, service: 'nozbe', method: 'GET', headers, query, body: undefined }
    expect(requestFaults(request, tasks)).toEqual([
      'query filters by a property',
      'query.hair is not described',
    ])
  })

  it('is the operation of its path, a literal one before one with names', () => {
    const named = (method: string, path: string) =>
      operationOf({ ...right, method, path }, facts.highlevel)?.name
    expect(named('GET', '/contacts/abc')).toBe('GET /contacts/{contactId}')
    expect(named('DELETE', '/contacts/abc/campaigns/removeAll')).toBe(
      'DELETE /contacts/{contactId}/campaigns/removeAll',
    )
    expect(requestProblems({ ...right, path: '/nowhere' })).toEqual(['POST /nowhere: is not described'])
  })
})

describe('an answer', () => {
  it('is checked by its status', () => {
    expect(answerFaults({ ...right, status: 200 }, make)).toEqual(['answer 200 is not described'])
    expect(answerFaults({ ...right, answer: { task: { title: 5 }, more: 1 } }, make)).toEqual([
      'answer 201.task.title is a number',
      'answer 201.more is not described',
    ])
  })

  it('that refuses has the form of its status', () => {
    const refused = { ...right, status: 422, answer: { statusCode: 422, message: 'no', error: 'x' } }
    expect(answerFaults(refused, make)).toEqual(['answer 422.message is a string'])
    expect(answerFaults({ ...refused, status: 404, answer: {} }, make)).toEqual([
      'answer 404 is not described',
    ])
  })

  it('of Nozbe may have only what was asked for', () => {
    const query = new URLSearchParams({ fields: 'name' })
    const some: Answered = { ...right, service: 'nozbe', status: 200, query, answer: [{ name: 'A' }] }
    expect(answerFaults(some, tasks)).toEqual([])
    expect(answerFaults({ ...some, query: new URLSearchParams() }, tasks)).toContain(
      'answer 200[].created_at is missing',
    )
  })
})
