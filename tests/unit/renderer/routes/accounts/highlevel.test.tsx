import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import {
  accounts,
  fails,
  fresh,
  highlevel,
  inStep,
  later,
  open,
  part,
  press,
  type,
  typedIn,
  wrongWith,
} from './world'

afterEach(cleanup)

const section = () => part('HighLevel')
const button = (name: string) => section().getByRole('button', { name })
const field = (name: string) => section().getByLabelText(name)
const choose = (label: string, value: string) => type(section().getByRole('combobox', { name: label }), value)

describe('a private integration token', () => {
  const token = () => field('Private integration token')
  const location = () => field('Location ID')

  it('is not sent while a field is empty or blank, which is said beside it', async () => {
    const { asked } = await open(fresh())
    expect(wrongWith(token()), 'nothing is wrong before the form was sent').toBeUndefined()
    await press(button('Connect'))
    expect([wrongWith(token()), wrongWith(location())]).toEqual(Array(2).fill('This is still empty.'))
    expect(document.activeElement).toBe(token())
    await type(token(), '  \t ')
    await type(location(), 'loc1')
    await press(button('Connect'))
    expect([wrongWith(token()), wrongWith(location())]).toEqual(['This is still empty.', undefined])
    expect(asked('account:privateToken')).toEqual([])
  })

  it('that is refused stays in its field, with the reason beside it', async () => {
    const { asked } = await open(fresh(), {
      'account:privateToken': fails('auth.refused', { service: 'HighLevel' }),
    })
    await type(token(), 'pit-wrong-token')
    await type(location(), 'loc1')
    await press(button('Connect'))
    expect(asked('account:privateToken')[0]?.[1]).toEqual({ token: 'pit-wrong-token', locationId: 'loc1' })
    expect(wrongWith(token())).toContain('HighLevel refused the token')
    expect([typedIn(token()), typedIn(location())]).toEqual(['pit-wrong-token', 'loc1'])
    expect([document.activeElement, wrongWith(location())]).toEqual([token(), undefined])
  })

  it.each([
    ['location.unknown', { location: 'loc2' }, 'HighLevel has no location loc2'],
    ['signIn.otherLocation', { found: 'loc2', wanted: 'loc1' }, 'belongs to loc1'],
  ] as const)('of the wrong location is said beside the location: %s', async (code, params, words) => {
    await open(fresh(), { 'account:privateToken': fails(code, params) })
    await type(token(), 'pit-token')
    await type(location(), 'loc2')
    await press(button('Connect'))
    expect(wrongWith(location())).toContain(words)
    expect(wrongWith(token())).toBeUndefined()
  })

  it('says above the button what no field is to blame for, and is sent once while it is checked', async () => {
    const first = later<undefined>()
    const { asked } = await open(fresh(), { 'account:privateToken': first.ask })
    await type(token(), 'pit-token')
    await type(location(), 'loc1')
    await press(button('Connect'))
    expect(button('Checking').getAttribute('aria-disabled')).toBe('true')
    await press(button('Checking'))
    expect(asked('account:privateToken')).toHaveLength(1)
    await first.answer(undefined)
    expect(button('Connect').getAttribute('aria-disabled')).toBeNull()

    cleanup()
    await open(fresh(), { 'account:privateToken': fails('network.offline') })
    await type(token(), 'pit-token')
    await type(location(), 'loc1')
    await press(button('Connect'))
    expect(section().getByRole('alert').textContent).toContain('This computer is offline')
    expect(wrongWith(token())).toBeUndefined()
  })
})

describe('signing in in the browser', () => {
  const id = () => field('Client ID')
  const secret = () => field('Client secret')
  const fill = async () => {
    await type(id(), 'client-id-1')
    await type(secret(), 'client-secret-1')
  }

  it('asks for both halves of the app, whole', async () => {
    const { asked } = await open(fresh())
    await choose('Way to sign in', 'browser')
    await press(button('Sign in in the browser'))
    expect([wrongWith(id()), wrongWith(secret())]).toEqual(Array(2).fill('This is still empty.'))
    await type(id(), 'short')
    await type(secret(), 'two words here')
    expect([wrongWith(id()), wrongWith(secret())].join()).toBe(
      Array(2).fill('This does not look whole. Copy all of it, and paste it again.').join(),
    )
    expect(asked('account:signIn')).toEqual([])
  })

  it('asks for no more than was chosen, at the page and by the address that were chosen', async () => {
    const { asked } = await open(fresh())
    await choose('Way to sign in', 'browser')
    expect(section().getByText('The 12 scopes to choose in HighLevel')).toBeTruthy()
    expect(section().getByText('http://127.0.0.1:47613/oauth/highlevel')).toBeTruthy()
    await press(section().getByRole('checkbox', { name: /use localhost/ }))
    expect(section().getByText('http://localhost:47613/oauth/highlevel')).toBeTruthy()
    await choose('Access', 'read-only')
    expect(section().getByText('The 9 scopes to choose in HighLevel')).toBeTruthy()
    expect(section().queryByText('contacts.write')).toBeNull()
    await choose('Sign-in page', 'whiteLabel')
    await fill()
    await press(button('Sign in in the browser'))
    expect(asked('account:signIn')[0]?.[1]).toEqual({
      clientId: 'client-id-1',
      clientSecret: 'client-secret-1',
      host: 'whiteLabel',
      access: 'read-only',
      redirectHost: 'localhost',
    })
  })

  it('shows the ways on while the browser is waited for, and afterwards what was typed', async () => {
    const { asked, emit } = await open(fresh(), {
      'account:signIn': () => new Promise(() => {}),
      'account:paste': fails('signIn.unreadable'),
    })
    await choose('Way to sign in', 'browser')
    await fill()
    await press(button('Sign in in the browser'))
    const signIn = { address: 'https://x', redirectUri: 'http://127.0.0.1:47613/', endsAt: Date.now() }
    await act(async () => emit('state:changed', fresh({ accounts: accounts({ signIn }) })))
    expect(section().queryByRole('textbox', { name: 'Client ID' }), 'out of sight').toBeNull()
    await press(button('Open the page again'))
    expect(asked('account:openBrowser')).toHaveLength(1)

    const pasted = () => field('If the browser cannot come back: the address at which it ended')
    await press(button('Use the address'))
    expect(asked('account:paste')).toEqual([])
    await type(pasted(), 'hello')
    await press(button('Use the address'))
    expect(wrongWith(pasted())).toContain('holds no code of this sign-in')
    expect(typedIn(pasted())).toBe('hello')

    await press(button('Cancel'))
    expect(asked('account:cancelSignIn')).toHaveLength(1)
    await act(async () => emit('state:changed', fresh()))
    expect([typedIn(id()), typedIn(secret())]).toEqual(['client-id-1', 'client-secret-1'])
  })

  it.each([
    ['signIn.denied', 'was told not to let Tandem in'],
    ['signIn.timedOut', 'was not finished in the browser'],
  ] as const)('says how it ended: %s', async (code, words) => {
    await open(fresh(), { 'account:signIn': fails(code, { minutes: 5 }) })
    await choose('Way to sign in', 'browser')
    await fill()
    await press(button('Sign in in the browser'))
    expect(section().getByRole('alert').textContent).toContain(words)
    expect(typedIn(id())).toBe('client-id-1')
  })

  it('says nothing of an end that the user wanted', async () => {
    await open(fresh(), { 'account:signIn': fails('signIn.cancelled') })
    await choose('Way to sign in', 'browser')
    await fill()
    await press(button('Sign in in the browser'))
    expect(section().queryByRole('alert')).toBeNull()
  })

  it('again needs no secret, which was given before', async () => {
    const account = highlevel({ means: 'browser', endsAt: 1, renewsAt: 1 })
    const { asked } = await open(inStep({ accounts: accounts({ highlevel: account }) }))
    await press(button('Change'))
    await type(id(), 'client-id-1')
    await press(button('Sign in in the browser'))
    expect(asked('account:signIn')[0]?.[1]).toMatchObject({ clientId: 'client-id-1', clientSecret: null })
    expect(section().queryByLabelText('Client ID'), 'done').toBeNull()
  })
})

describe('the sign-in to HighLevel', () => {
  it('shows what it may do, and what does not work without a scope that is missing', async () => {
    const { granted } = highlevel().scopes
    const scopes = {
      granted: granted.filter((scope) => scope !== 'calendars/events.write'),
      missing: ['calendars/events.write'],
    }
    await open(inStep({ accounts: accounts({ highlevel: highlevel({ scopes }) }) }))
    expect(section().getByText('Scopes, 11 of 12')).toBeTruthy()
    expect(section().getByText('Write appointments').textContent).toContain('not granted')
    expect(section().getByText(/appointments go from HighLevel to Nozbe only/)).toBeTruthy()
  })

  it('that only reads lacks nothing for that', async () => {
    const { granted } = highlevel().scopes
    const missing = granted.filter((scope) => scope.endsWith('.write'))
    const account = highlevel({
      access: 'read-only',
      scopes: { granted: granted.filter((scope) => !missing.includes(scope)), missing },
    })
    await open(inStep({ accounts: accounts({ highlevel: account }) }))
    expect(section().getByText('Read only: HighLevel to Nozbe, never back')).toBeTruthy()
    expect(section().getByText('Scopes, 9 of 9')).toBeTruthy()
    expect(section().queryByText(/Not everything was granted/)).toBeNull()
  })

  it('is changed in a form that can be left', async () => {
    await open(inStep())
    await press(button('Change'))
    expect(field('Private integration token')).toBeTruthy()
    expect(section().queryByText('Scopes, 12 of 12'), 'the form is in view').toBeNull()
    await press(button('Cancel'))
    expect(section().queryByLabelText('Private integration token')).toBeNull()
    expect(document.activeElement?.textContent, 'the button pressed is gone').toBe('HighLevel')
  })

  it('that ended shows the form, with no way around it', async () => {
    await open(inStep({ accounts: accounts({ highlevel: highlevel({ needsSignIn: true }) }) }))
    expect(section().getByText('Sign in again')).toBeTruthy()
    expect(field('Private integration token')).toBeTruthy()
    expect(section().queryByRole('button', { name: 'Cancel' })).toBeNull()
  })

  it('is given up only after a question that says what becomes of what is linked', async () => {
    const { asked } = await open(inStep())
    await press(button('Sign out…'))
    expect(asked('account:signOut')).toEqual([])
    const dialog = screen.getByRole('dialog', { name: 'Sign out of HighLevel?' })
    expect(dialog.textContent).toContain('1,346 linked contacts and their history stay')
    await press(screen.getAllByRole('button', { name: 'Cancel' })[0] as HTMLElement)
    expect(screen.queryByRole('dialog')).toBeNull()
    await press(button('Sign out…'))
    await act(async () => screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true })))
    expect(screen.queryByRole('dialog'), 'Escape').toBeNull()
    expect(asked('account:signOut')).toEqual([])

    await press(button('Sign out…'))
    await press(screen.getByRole('button', { name: 'Sign out' }))
    expect(asked('account:signOut')).toEqual([['account:signOut', 'highlevel']])
  })

  it('that could not be given up says why', async () => {
    await open(inStep(), { 'account:signOut': fails('disk.full') })
    await press(button('Sign out…'))
    await press(screen.getByRole('button', { name: 'Sign out' }))
    expect(section().getByRole('alert').textContent).toContain('The disk is full')
  })
})
