import { describe, expect, it } from 'vitest'
import { addToken } from '../../main/practice/highlevel/access'
import { readScopes } from '../../main/practice/highlevel/scopes'
import { createRandom } from '../../main/practice/random'
import { app, core, decideOn, host, practice, restart, signIn, untilOpened } from './accountsWorld'

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

    await restart()
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
    await restart()
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
    await restart()
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
