import { afterEach, expect, it } from 'vitest'
import { createFaultPlan } from '../../../../main/practice/faults'
import { type Served, serveApp } from '../../../../main/practice/serve'
import { L, world } from './world'

let served: Served | undefined
afterEach(async () => {
  await served?.close()
  served = undefined
})

it('the service works over a real socket: bodies on DELETE, forms, limits in headers', async () => {
  const { app, token, clock, contact, state } = world({}, { limits: true })
  const { id } = contact({ tags: ['vip', 'spring'] })
  served = await serveApp(app, { service: 'highlevel', basePath: '', faults: createFaultPlan(), clock })
  const headers = { Authorization: `Bearer ${token}`, Version: '2021-07-28' }

  const location = await fetch(`${served.url}/locations/${L}`, { headers })
  expect(location.headers.get('x-ratelimit-remaining')).toBe('99')
  expect(await location.json()).toMatchObject({ location: { id: L } })

  const removed = await fetch(`${served.url}/contacts/${id}/tags`, {
    method: 'DELETE',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ tags: ['vip'] }),
  })
  expect(await removed.json()).toMatchObject({ tags: ['spring'] })

  const [client] = state.clients.all()
  const refused = await fetch(`${served.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: client?.id ?? '',
      client_secret: client?.secret ?? '',
      grant_type: 'refresh_token',
      refresh_token: 'spent',
    }),
  })
  expect([refused.status, (await refused.json()).message]).toEqual([
    400,
    'Invalid grant: refresh token is invalid',
  ])
})

it('a fault strikes after the write, which is found again by id', async () => {
  const { app, token, clock, contact, state } = world()
  const { id } = contact()
  const faults = createFaultPlan()
  faults.add({ kind: 'reset-after', method: 'POST', path: /\/notes$/ })
  served = await serveApp(app, { service: 'highlevel', basePath: '', faults, clock })
  const send = () =>
    fetch(`${served?.url}/contacts/${id}/notes`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Version: '2021-07-28',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ body: 'Met at the fair' }),
    })
  await expect(send()).rejects.toThrow()
  expect(state.notes.of(id)).toMatchObject([{ body: 'Met at the fair' }])
})
