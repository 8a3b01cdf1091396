import { afterEach, beforeEach, expect, it } from 'vitest'
import { fixedCredentials } from '../../../main/connectors/credentials'
import { connect } from '../../../main/core/connection'
import { definitionBook } from '../../../main/core/definitions'
import { openStore, type Store } from '../../../main/store/store'
import { virtualClock } from '../../../shared/clock'

const clock = virtualClock(Date.UTC(2026, 4, 12))
const never = new AbortController().signal
const workspace = {
  highlevel: { url: 'https://highlevel.example', locationId: 'l1', timezone: 'Europe/Dublin', country: null },
  nozbe: { url: 'https://nozbe.example', teamId: 't1', projectId: 'p1', groupId: null, memberId: 'm1' },
  id: 'w1',
  name: 'Office',
  layout: 'section',
  firstRun: {
    mode: 'copy',
    different: 'ask',
    ambiguous: 'ask',
    onlyIn: { highlevel: 'copy', nozbe: 'copy' },
  },
} as const

let store: Store
let calls: number
beforeEach(() => {
  store = openStore(':memory:', 0)
  calls = 0
})
afterEach(() => store.close())

/** What a start of Tandem has, with services in which nobody works and nothing is defined. */
function newBook() {
  const transport = async ({ url }: Request): Promise<Response> => {
    calls += 1
    return Response.json(url.startsWith(workspace.nozbe.url) ? [] : { customFields: [], users: [] })
  }
  const access = {
    highlevel: { url: workspace.highlevel.url, credentials: fixedCredentials('a') },
    nozbe: { url: workspace.nozbe.url, credentials: fixedCredentials('b') },
  }
  return definitionBook(connect({ access, clock, transport }, null), workspace, store.meta, clock)
}

async function callsOfRefresh(book: ReturnType<typeof newBook>): Promise<number> {
  const before = calls
  await book.refresh('when-old', never)
  return calls - before
}

it('the fields and people of a workspace are read anew after an hour, and not before', async () => {
  const book = newBook()
  expect(await callsOfRefresh(book)).toBeGreaterThan(0)
  await clock.sleep(3_599_999)
  expect([await callsOfRefresh(book), await callsOfRefresh(newBook())]).toEqual([0, 0])
  await clock.sleep(1)
  expect(await callsOfRefresh(book)).toBeGreaterThan(0)
})

it('once in doubt they are read anew, also after a restart, and then are in doubt no more', async () => {
  const book = newBook()
  await book.refresh('when-old', never)
  book.doubt()
  expect(await callsOfRefresh(newBook())).toBeGreaterThan(0)
  expect(await callsOfRefresh(newBook())).toBe(0)
})
