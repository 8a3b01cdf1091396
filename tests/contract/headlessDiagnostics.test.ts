import { expect, it } from 'vitest'
import { environment, headless, inStep, practice, setEnvironment } from './headlessWorld'

it('shows what was looked at, numbered, and ends with 0 where nothing fails', async () => {
  await inStep()
  const asJson = await headless('diagnostics', '--json')
  const { checks } = asJson.json()
  expect(asJson.code, asJson.stdout).toBe(0)
  expect(checks.filter(({ state }: { state: string }) => state === 'fail')).toEqual([])
  expect(checks[0]).toMatchObject({ number: 1, code: 'service.reached', state: 'pass' })
  const page = checks.find(({ params }: { params: { id?: string } }) => params.id === 'nozbe.page')
  expect(page).toMatchObject({ code: 'finding.known', params: { answer: 10_000 } })

  const asText = await headless('diagnostics')
  expect(asText.stdout).toContain(' 1  ok    HighLevel answers and takes the sign-in.')
  expect(asText.stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(checks.length)
})

it('ends with 1 where a token is refused, says what to do, and no token', async () => {
  await inStep()
  const token = 'not-the-token-of-anybody'
  setEnvironment({ ...environment, TANDEM_NOZBE_TOKEN: token })
  const ended = await headless('diagnostics')
  expect(ended.code).toBe(1)
  expect(ended.stdout).toContain('FAIL  Nozbe refused the token (401).')
  expect(ended.stdout).toContain('Paste a new token for Nozbe')
  expect(ended.stdout).not.toContain(token)
  expect(ended.stdout).not.toContain(practice.highlevel.token)
})
