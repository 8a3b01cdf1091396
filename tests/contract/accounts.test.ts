import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../main/core/core'
import { createCore } from '../../main/core/createCore'
import { workspaceIds } from '../../main/core/paths'
import { addToken } from '../../main/practice/highlevel/access'
import { readScopes } from '../../main/practice/highlevel/scopes'
import { type Practice, startPractice } from '../../main/practice/index'
import { createRandom } from '../../main/practice/random'
import { systemClock } from '../../shared/clock'
import { TandemError } from '../../shared/errors'
import type { SetUpAnswers } from '../../shared/setUp'
import { memoryHost } from '../memoryHost'

/** The user's own services, which here are practice services on sockets, and a core that has never seen them. */
let practice: Practice
let dataDir: string
let host: ReturnType<typeof memoryHost>
let core: Core

const open = () =>
  createCore({
    dataDir,
    host,
    urls: { highlevel: practice.highlevel.url, nozbe: practice.nozbe.url },
  })

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-accounts-'))
  practice = await startPractice({ contacts: 5, clock: systemClock, indexLagMs: 0 })
  host = memoryHost()
  core = await open()
})

afterEach(async () => {
  await core.close()
  await practice.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const app = (more = {}) =>
  ({
    clientId: practice.highlevel.clientId,
    clientSecret: practice.highlevel.clientSecret,
    host: 'standard',
    access: 'read-write',
    redirectHost: '127.0.0.1',
    ...more,
  }) as const

const untilOpened = async (count: number) => {
  while (host.opened.length < count) await systemClock.sleep(5)
  return host.opened[count - 1] ?? ''
}

/** What a browser does when its user decides on the page: it sends the form, and follows where that leads. */
async function decideOn(page: string, decision: 'allow' | 'deny'): Promise<Response> {
  const form = new URLSearchParams(new URL(page).search)
  form.set('decision', decision)
  const answer = await fetch(new URL(new URL(page).pathname, page), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  return fetch(answer.headers.get('location') ?? '')
}

async function signIn(more = {}): Promise<void> {
  const seen = host.opened.length
  const done = core.signIn(app(more))
  done.catch(() => {})
  await decideOn(await untilOpened(seen + 1), 'allow')
  await done
}

const answers: SetUpAnswers = {
  teamId: null,
  layout: 'section',
  projectName: 'Contacts',
  firstRun: {
    mode: 'copy',
    different: 'ask',
    ambiguous: 'link',
    onlyIn: { highlevel: 'copy', nozbe: 'copy' },
  },
  scope: null,
}

describe('signing in to HighLevel in the browser', () => {
  it('shows the account, keeps it over a restart, and forgets it when signed out', async () => {
    await signIn()
    const account = core.state().accounts.highlevel
    expect(account).toMatchObject({
      means: 'browser',
      locationId: practice.highlevel.locationId,
      access: 'read-write',
      scopes: { missing: [] },
      needsSignIn: false,
    })
    expect(core.state().accounts.signIn).toBeNull()
    expect(JSON.stringify(core.state())).not.toContain(practice.highlevel.clientSecret)

    await core.close()
    core = await open()
    expect(core.state().accounts.highlevel).toEqual(account)

    await core.signOut('highlevel')
    expect(core.state().accounts.highlevel).toBeNull()
    expect(host.secrets.has('highlevel')).toBe(false)
  })

  it('tells when the user does not allow it, and can be done again', async () => {
    const done = core.signIn(app())
    const failure = done.catch((thrown: unknown) => thrown)
    expect(core.state().accounts.highlevel).toBeNull()
    await decideOn(await untilOpened(1), 'deny')
    expect(await failure).toMatchObject({ code: 'signIn.denied' })
    await signIn()
    expect(core.state().accounts.highlevel).not.toBeNull()
  })

  it('comes back to localhost where the app is registered so', async () => {
    await signIn({ redirectHost: 'localhost' })
    expect(new URL(host.opened[0] ?? '').searchParams.get('redirect_uri')).toContain('http://localhost:')
    expect(core.state().accounts.highlevel).not.toBeNull()
  })

  it('is done once at a time, and can be stopped', async () => {
    const failure = core.signIn(app()).catch((thrown: unknown) => thrown)
    await untilOpened(1)
    await expect(core.signIn(app())).rejects.toMatchObject({ code: 'signIn.underWay' })
    expect(core.state().accounts.signIn?.address).toBe(host.opened[0])
    core.cancelSignIn()
    expect(await failure).toMatchObject({ code: 'signIn.cancelled' })
    expect(core.state().accounts.signIn).toBeNull()
  })

  it('is not used by an answer of another page, and takes what the user pastes', async () => {
    const done = core.signIn(app())
    const page = await untilOpened(1)
    const redirect = new URL(page).searchParams.get('redirect_uri') ?? ''
    expect((await fetch(`${redirect}?code=foreign&state=foreign`)).status).toBe(400)
    expect((await fetch(new URL('/elsewhere', redirect))).status).toBe(404)
    expect((await fetch(`${redirect}?code=x`, { method: 'POST' })).status).toBe(405)
    await expect(core.pasteSignIn('hello')).rejects.toMatchObject({ code: 'signIn.unreadable' })
    await expect(core.pasteSignIn(`${redirect}?code=abcdef&state=x`)).rejects.toMatchObject({
      code: 'signIn.foreign',
    })
    const form = new URLSearchParams(new URL(page).search)
    form.set('decision', 'allow')
    const answer = await fetch(new URL(new URL(page).pathname, page), {
      method: 'POST',
      body: form,
      redirect: 'manual',
    })
    await core.pasteSignIn(answer.headers.get('location') ?? '')
    await done
    expect(core.state().accounts.highlevel).not.toBeNull()
  })

  it('says what HighLevel does not accept, without the secret', async () => {
    const clientSecret = 'not-the-secret-of-this-app'
    const failure = core.signIn(app({ clientSecret })).catch((thrown: unknown) => thrown)
    await decideOn(await untilOpened(1), 'allow')
    expect(await failure).toMatchObject({ code: 'signIn.refused' })
    expect(String(await failure)).not.toContain(clientSecret)
    expect(host.secrets.size).toBe(0)
  })

  it('writes a new grant down before it is used, once for all who need it', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    const before = JSON.parse(host.secrets.get('highlevel') ?? '{}')
    // As if the token had been given a day ago.
    host.secrets.set(
      'highlevel',
      JSON.stringify({
        ...before,
        grant: { ...before.grant, receivedAt: before.grant.receivedAt - 86_300_000 },
      }),
    )
    await core.close()
    core = await open()
    await Promise.all([core.setUpChoices(), core.findContacts('a'), core.setUpChoices()])
    const after = JSON.parse(host.secrets.get('highlevel') ?? '{}')
    expect(after.grant.accessToken).not.toBe(before.grant.accessToken)
    expect([...practice.highlevelState.refreshTokens.all()].map(({ id }) => id)).toEqual([
      after.grant.refreshToken,
    ])
  })

  it('asks the user to sign in again where the refresh token was used up, and not in a loop', async () => {
    await signIn()
    const kept = JSON.parse(host.secrets.get('highlevel') ?? '{}')
    practice.highlevelState.refreshTokens.delete(kept.grant.refreshToken)
    practice.highlevelState.tokens.delete(kept.grant.accessToken)
    const old = { ...kept, grant: { ...kept.grant, receivedAt: kept.grant.receivedAt - 2 * 86_400_000 } }
    host.secrets.set('highlevel', JSON.stringify(old))
    await core.close()
    core = await open()
    const asked = practice.requests.length
    for (let index = 0; index < 3; index += 1) {
      await expect(core.findContacts('a')).rejects.toMatchObject({ code: 'auth.expired' })
    }
    expect(practice.requests.length - asked).toBeLessThanOrEqual(1)
    expect(core.state().accounts.highlevel?.needsSignIn).toBe(true)
    expect(host.secrets.get('highlevel')).toBe(JSON.stringify(old))
  })
})

describe('tokens', () => {
  it('of a private integration that only reads give an account that says so', async () => {
    const token = addToken(practice.highlevelState, createRandom(1), readScopes)
    await core.usePrivateToken({ token: ` Bearer ${token} `, locationId: practice.highlevel.locationId })
    expect(core.state().accounts.highlevel).toMatchObject({ means: 'private', access: 'read-only' })
    expect(core.state().accounts.highlevel?.scopes.missing).toContain('contacts.write')
  })

  it('that are wrong are refused, and the one before stays', async () => {
    await core.useNozbeToken(practice.nozbe.token)
    await expect(core.useNozbeToken('two words')).rejects.toMatchObject({ code: 'token.malformed' })
    await expect(core.useNozbeToken('not-a-token-of-nozbe')).rejects.toMatchObject({ code: 'auth.refused' })
    expect(core.state().accounts.nozbe?.tokenEnd).toBe(practice.nozbe.token.slice(-4))
    const { locationId, token } = practice.highlevel
    await expect(core.usePrivateToken({ token, locationId: 'elsewhere' })).rejects.toMatchObject({
      code: 'location.unknown',
    })
    await expect(core.usePrivateToken({ token: 'pit-none-of-ours', locationId })).rejects.toMatchObject({
      code: 'auth.refused',
    })
    const asked = practice.requests.length
    await expect(core.usePrivateToken({ token, locationId: 'x'.repeat(1_000_000) })).rejects.toMatchObject({
      code: 'location.unknown',
      message: expect.stringMatching(/^.{1,200}$/),
    })
    expect(practice.requests).toHaveLength(asked)
  })
})

describe('set-up', () => {
  it('goes from the accounts to a first run, step by step, over a restart', async () => {
    expect(core.state().setUp).toBe('highlevel')
    await expect(core.setUpChoices()).rejects.toMatchObject({ code: 'auth.missing' })
    await signIn()
    expect(core.state().setUp).toBe('nozbe')
    await core.useNozbeToken(`apikey ${practice.nozbe.token}`)
    expect(core.state().setUp).toBe('answers')
    const choices = await core.setUpChoices()
    expect(choices.location.id).toBe(practice.highlevel.locationId)
    expect(choices.spaces).toHaveLength(1)
    expect(choices.users.length).toBeGreaterThan(0)

    await core.setUp({ ...answers, projectName: 'Another' })
    await core.setUp(answers)
    expect(core.state()).toMatchObject({ setUp: 'firstRun', workspace: null })
    await core.close()
    core = await open()
    expect(core.state().setUp).toBe('firstRun')
    const preview = await core.previewFirstRun()
    expect(preview.groups.onlyIn.highlevel + preview.groups.equal + preview.groups.different).toBeGreaterThan(
      0,
    )

    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(core.state()).toMatchObject({ setUp: 'done', workspace: { practice: false } })
    expect(core.state().inStep.contacts).toBeGreaterThan(0)

    await core.close()
    core = await open()
    expect(core.state().workspace?.practice).toBe(false)
    expect((await core.startPractice()).errors).toEqual([])
    expect(core.state().workspace?.practice).toBe(false)
    await core.signOut('nozbe')
    expect((await core.sync('manual')).errors[0]).toMatchObject({ code: 'auth.missing' })
  })

  it('keeps the answers that it has where others cannot be carried out', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    practice.faults.add({ kind: 'status', status: 403, service: 'nozbe', times: Number.POSITIVE_INFINITY })
    await expect(core.setUp({ ...answers, projectName: 'Another' })).rejects.toMatchObject({
      code: 'permission.refused',
    })
    practice.faults.clear()
    expect(core.state().setUp).toBe('firstRun')
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Contacts' })
    await core.setUp({ ...answers, projectName: 'Another' })
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Another' })
  })

  it('keeps the answers that it has where others cannot be stored', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    // In place of a disk that is full at that very moment: JSON cannot hold it.
    const unstorable = { tag: 1n as never, businessId: null, ownerId: null, since: null, contactIds: null }
    await expect(core.setUp({ ...answers, scope: unstorable })).rejects.toThrow('BigInt')
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Contacts', scope: null })
    expect(workspaceIds(dataDir)).toHaveLength(1)
    await core.setUp({ ...answers, projectName: 'Another' })
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Another' })
    expect((await core.startFirstRun()).errors).toEqual([])
  })

  it('is noted at every moment on the way from the practice workspace to the first run', async () => {
    const practising = core.startPractice()
    while (core.state().workspace === null) await systemClock.sleep(5)
    core.cancel()
    await practising
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    const noted = () => JSON.parse(readFileSync(join(dataDir, 'workspaces', 'current.json'), 'utf8'))
    const { draft } = noted()
    const seen = new Set<boolean>()
    const first = core.startFirstRun()
    while (noted().open !== draft) {
      seen.add(noted().draft === draft)
      await new Promise(setImmediate)
    }
    expect(await first).toMatchObject({ errors: [] })
    // A crash before the first run would otherwise cost the answers.
    expect([...seen]).toEqual([true])
    expect(noted()).toMatchObject({ open: draft, draft: null })
  })

  it('leaves no trace of a first run for which nothing was set up', async () => {
    await expect(core.startFirstRun()).rejects.toMatchObject({ code: 'workspace.missing' })
    expect(workspaceIds(dataDir)).toEqual([])
  })

  it('tells at the start that the key store is locked, though the workspace can be opened', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    await core.startFirstRun()
    await core.close()
    host.vault.read = async () => {
      throw new TandemError('vault.locked')
    }
    core = await open()
    expect(core.state()).toMatchObject({ setUp: 'done', status: 'error', error: { code: 'vault.locked' } })
  })

  it('of picked contacts copies these and no others', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    const [one] = [...practice.highlevelState.contacts.all()]
    const contactIds = [one?.id ?? '']
    const scope = { tag: null, businessId: null, ownerId: null, since: null, contactIds }
    const onlyIn = { highlevel: 'copy', nozbe: 'leave' } as const
    await core.setUp({ ...answers, scope, firstRun: { ...answers.firstRun, onlyIn } })
    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(core.state().inStep.contacts).toBe(1)
  })

  it('gives back the answers that were kept, and takes others for what is in step, at the same place', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    expect((await core.setUpChoices()).answers).toBeNull()
    const [one, other] = [...practice.highlevelState.contacts.all()]
    const none = { tag: null, businessId: null, ownerId: null, since: null, contactIds: null }
    const contactIds = [one?.id ?? '', other?.id ?? '']
    await core.setUp({ ...answers, scope: { ...none, contactIds } })
    const drafted = (await core.setUpChoices()).answers
    expect(drafted).toMatchObject({ layout: 'section', projectName: 'Contacts', isPlaced: false })
    expect(drafted?.scope?.contactIds).toEqual(contactIds)
    expect(drafted?.picked.map(({ name }) => name)[0]).toContain(one?.lastName)

    await core.startFirstRun()
    expect(core.state().inStep.contacts).toBe(2)
    const { answers: known } = await core.setUpChoices()
    expect(known).toMatchObject({ isPlaced: true, firstRun: answers.firstRun })
    expect(known?.picked.map(({ id }) => id)).toEqual(contactIds)

    const sections = [...practice.nozbeState.sections.all()].length
    await core.setUp({ ...answers, scope: { ...none, since: '2001-02-03', contactIds: [one?.id ?? ''] } })
    expect((await core.setUpChoices()).answers?.scope?.since).toBe('2001-02-03')
    const report = await core.sync('manual')
    expect(report.errors).toEqual([])
    expect(core.state().inStep.contacts).toBe(1)
    expect([...practice.nozbeState.sections.all()]).toHaveLength(sections)
    await expect(core.setUp({ ...answers, layout: 'project' })).rejects.toMatchObject({
      code: 'workspace.mismatch',
    })
    expect((await core.setUpChoices()).answers?.layout).toBe('section')
  })

  it('with a sign-in that only reads writes nothing to HighLevel', async () => {
    await signIn({ access: 'read-only' })
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(report.changes.filter(({ service }) => service === 'highlevel')).toEqual([])
    expect(core.state().inStep.contacts).toBeGreaterThan(0)
  })

  it('refuses the sign-in of another location than the workspace has', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    await core.startFirstRun()
    const token = practice.highlevel.token
    await expect(core.usePrivateToken({ token, locationId: 'another' })).rejects.toMatchObject({
      code: 'signIn.otherLocation',
    })
  })

  it('refuses a token that does not see the space of the workspace, and keeps the one before', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    await core.startFirstRun()
    const { tokens, teams, teamMembers } = practice.nozbeState
    const [own] = tokens.all()
    const member = Array.from(teamMembers.all()).find(({ user_id }) => user_id === own?.user_id)
    const [team] = teams.all()
    if (!own || !team || !member) throw new Error('There is no space.')
    teams.put({ ...team, id: 'another_space', name: 'Elsewhere' })
    teamMembers.put({ ...member, id: 'another_member', team_id: 'another_space' })
    const foreign = tokens.put({ ...own, id: 'a_token_of_another_space_0', team_id: 'another_space' })
    await expect(core.useNozbeToken(foreign.id)).rejects.toMatchObject({
      code: 'signIn.otherSpace',
      params: { names: 'Elsewhere' },
    })
    expect(core.state().accounts.nozbe?.tokenEnd).toBe(practice.nozbe.token.slice(-4))
    expect((await core.sync('manual')).errors).toEqual([])
  })
})
