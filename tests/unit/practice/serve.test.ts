import { Hono } from 'hono'
import { afterEach, expect, it } from 'vitest'
import { createFaultPlan, type Fault } from '../../../main/practice/faults'
import { type Served, serveApp } from '../../../main/practice/serve'
import { systemClock } from '../../../shared/clock'

const untouched = { Request: globalThis.Request, Response: globalThis.Response }

let served: Served | undefined
afterEach(async () => {
  await served?.close()
  served = undefined
})

async function serve(...faults: Fault[]) {
  const plan = createFaultPlan()
  plan.add(...faults)
  const app = new Hono().basePath('/v1')
  app.post('/echo', async (call) => call.json({ got: await call.req.json() }, 201))
  served = await serveApp(app, { service: 'nozbe', basePath: '/v1', faults: plan, clock: systemClock })
  return served
}

const post = (url: string, signal?: AbortSignal) =>
  fetch(`${url}/echo`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Zoë Example' }),
    headers: { 'content-type': 'application/json' },
    ...(signal ? { signal } : {}),
  })

it('answers on 127.0.0.1 and a free port', async () => {
  const { url, origin } = await serve()
  expect(url).toBe(`${origin}/v1`)
  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const response = await post(url)
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({ got: { name: 'Zoë Example' } })
})

it('leaves the global Request and Response alone', async () => {
  await serve()
  expect(globalThis.Request).toBe(untouched.Request)
  expect(globalThis.Response).toBe(untouched.Response)
})

it.each(['reset-before', 'reset-after'] as const)('%s drops the connection', async (kind) => {
  const { url } = await serve({ kind })
  await expect(post(url)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } })
  expect((await post(url)).status).toBe(201)
})

it('truncate sends half of what content-length promised', async () => {
  const { url } = await serve({ kind: 'truncate' })
  const response = await post(url)
  expect(response.status).toBe(201)
  await expect(response.text()).rejects.toThrow()
})

it('hang never answers, and close ends it', async () => {
  const { url } = await serve({ kind: 'hang-before', times: 2 })
  await expect(post(url, AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' })
  const hanging = post(url)
  const ended = expect(hanging).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 50))
  await served?.close()
  served = undefined
  await ended
})

it('rejects when the port is taken', async () => {
  const { origin } = await serve()
  const port = Number(new URL(origin).port)
  await expect(
    serveApp(new Hono(), {
      service: 'nozbe',
      basePath: '',
      faults: createFaultPlan(),
      clock: systemClock,
      port,
    }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
