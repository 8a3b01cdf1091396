import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { TandemError } from '../../../../../shared/errors'
import {
  accounts,
  fails,
  fresh,
  highlevel,
  inStep,
  nozbe,
  open,
  part,
  press,
  type,
  typedIn,
  wrongWith,
} from './world'

afterEach(cleanup)

/** Set-up has come to Nozbe. */
const atNozbe = (over: Parameters<typeof fresh>[0] = {}) =>
  fresh({ accounts: accounts({ highlevel: highlevel() }), setUp: 'nozbe', ...over })

const section = () => part('Nozbe')
const button = (name: string) => section().getByRole('button', { name })
const token = () => section().getByLabelText('API token')

describe('the token of Nozbe', () => {
  it('is not sent while it is blank', async () => {
    const { asked } = await open(atNozbe())
    await press(button('Connect'))
    await type(token(), '   ')
    expect(wrongWith(token())).toBe('This is still empty.')
    await press(button('Connect'))
    expect(asked('account:nozbeToken')).toEqual([])
  })

  it('that is refused stays in its field, with the reason beside it', async () => {
    await open(atNozbe(), { 'account:nozbeToken': fails('auth.refused', { service: 'Nozbe' }) })
    await type(token(), 'wrong-token')
    await press(button('Connect'))
    expect(wrongWith(token())).toContain('Nozbe refused the token')
    expect(typedIn(token())).toBe('wrong-token')
  })

  it('is replaced in a form that can be left, and that forgets what was typed', async () => {
    const { asked } = await open(inStep())
    expect(section().getByText('6 members')).toBeTruthy()
    await press(button('Replace'))
    await type(token(), 'another')
    await press(button('Cancel'))
    await press(button('Replace'))
    expect(typedIn(token())).toBe('')
    await type(token(), 'yet-another-token')
    await press(button('Connect'))
    expect(asked('account:nozbeToken')).toEqual([['account:nozbeToken', 'yet-another-token']])
    expect(section().queryByLabelText('API token')).toBeNull()
  })

  it('is given up after a question that speaks of links only where there are some', async () => {
    await open(atNozbe({ accounts: accounts({ highlevel: highlevel(), nozbe: nozbe() }) }))
    await press(button('Sign out…'))
    expect(screen.getByRole('dialog').textContent).toContain('Nothing changes on either service')
  })
})

describe('sign-ins that cannot be read', () => {
  it('are said to be there, with the way to have them back', async () => {
    const unread = new TandemError('vault.locked').report()
    const { asked } = await open(inStep({ accounts: accounts({ unread, keeping: 'memory' }) }))
    const said = screen.getByRole('alert')
    expect(said.textContent).toContain('Unlock the key store, then restart')
    await press(within(said).getByRole('button', { name: 'Restart Tandem' }))
    expect(asked('app:restart')).toHaveLength(1)
  })

  it('need more than a new start where a newer Tandem wrote them', async () => {
    const unread = new TandemError('vault.newer', { version: 2 }).report()
    await open(inStep({ accounts: accounts({ unread, keeping: 'memory' }) }))
    expect(screen.getByRole('alert').textContent).toContain('Update Tandem')
    expect(screen.queryByRole('button', { name: 'Restart Tandem' })).toBeNull()
  })
})

describe('how sign-ins are kept', () => {
  const both = (keeping: 'protected' | 'unprotected' | 'memory') =>
    inStep({ accounts: accounts({ highlevel: highlevel(), keeping }) })
  const consent = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /Keep them on the disk/ })

  it('is the choice of the user where this computer cannot protect them', async () => {
    const { asked } = await open(both('memory'))
    expect(screen.getByText(/forgotten when Tandem ends/)).toBeTruthy()
    expect(consent().checked).toBe(false)
    await press(consent())
    expect(asked('account:keepUnprotected')).toEqual([['account:keepUnprotected', true]])
  })

  it('is said where the user agreed, and can be taken back', async () => {
    const { asked } = await open(both('unprotected'))
    expect(screen.getByText(/kept on the disk, unprotected/)).toBeTruthy()
    expect(consent().checked).toBe(true)
    await press(consent())
    expect(asked('account:keepUnprotected')).toEqual([['account:keepUnprotected', false]])
  })

  it('asks nothing where they are protected, or where there are none', async () => {
    await open(both('protected'))
    expect(screen.queryByRole('checkbox')).toBeNull()
    cleanup()
    await open(fresh({ accounts: accounts({ keeping: 'memory' }) }))
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('says why the choice could not be kept', async () => {
    await open(both('memory'), { 'account:keepUnprotected': fails('disk.full') })
    await press(consent())
    expect(screen.getByRole('alert').textContent).toContain('The disk is full')
  })
})
