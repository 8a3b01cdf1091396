import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import { type Alerts, matters, type NotificationChoices } from '../../../../../shared/desktop'
import { type ErrorCode, TandemError } from '../../../../../shared/errors'
import { openApp } from '../../openApp'
import { appState, at, fakeBridge } from '../../support'

afterEach(cleanup)

const choices: NotificationChoices = {
  kinds: { signIn: true, failure: true, conflict: true, approval: true, recovered: true },
  details: false,
}
const alerts = (over: Partial<Alerts> = {}): Alerts => ({ webhook: null, program: null, last: null, ...over })

async function open(section: string, answers: Parameters<typeof fakeBridge>[0]) {
  useAppState.setState({ state: null, failure: null })
  useNavigation.setState({ route: 'preferences', section })
  const fake = fakeBridge({
    'state:get': () => appState(),
    'notifications:get': () => choices,
    'alerts:get': () => alerts(),
    'login:get': () => 'off',
    ...answers,
  })
  window.tandem = fake.bridge
  await openApp()
  return fake
}
const press = (element: HTMLElement) => act(async () => fireEvent.click(element))
const button = (name: string) => screen.getByRole('button', { name })
const switchOf = (name: string) => screen.getByRole('switch', { name })
const isOn = (name: string) => switchOf(name).getAttribute('aria-checked') === 'true'
const fails =
  (code: ErrorCode, params = {}) =>
  () => {
    throw new TandemError(code, params)
  }

describe('Notifications', () => {
  it('has a switch for each kind, which acts at once', async () => {
    const { asked } = await open('notifications', {})
    expect(screen.getAllByRole('switch')).toHaveLength(matters.length + 1)
    expect(isOn('A conflict waits')).toBe(true)
    expect(isOn('Show details')).toBe(false)
    await press(switchOf('A conflict waits'))
    const changed = { ...choices, kinds: { ...choices.kinds, conflict: false } }
    expect(asked('notifications:set')).toEqual([['notifications:set', changed]])
    expect(isOn('A conflict waits')).toBe(false)
    await press(switchOf('Show details'))
    expect(asked('notifications:set')[1]).toEqual(['notifications:set', { ...changed, details: true }])
  })

  it('keeps a switch as it was where that could not be kept, and says why', async () => {
    await open('notifications', { 'notifications:set': fails('disk.full') })
    await press(switchOf('An approval waits'))
    expect(isOn('An approval waits')).toBe(true)
    expect(screen.getByRole('alert').textContent).toContain('The disk is full')
  })
})

describe('alerts', () => {
  it('are sent to an address that is typed, after it was found to be one', async () => {
    let isWrong = true
    const kept = alerts({ webhook: 'https://example.com/hook' })
    const { asked } = await open('notifications', {
      'alerts:setWebhook': () => (isWrong ? fails('alert.address')() : kept),
    })
    await press(button('Add a webhook'))
    const field = screen.getByLabelText('Address of the webhook')
    await press(button('Keep'))
    expect(asked('alerts:setWebhook')).toEqual([])
    await act(async () => fireEvent.change(field, { target: { value: 'http://example.com/hook' } }))
    await press(button('Keep'))
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toContain('This is neither')
    isWrong = false
    await act(async () => fireEvent.change(field, { target: { value: 'https://example.com/hook' } }))
    await press(button('Keep'))
    expect(asked('alerts:setWebhook').at(-1)).toEqual(['alerts:setWebhook', 'https://example.com/hook'])
    expect(screen.getByText('https://example.com/hook')).toBeTruthy()
    expect(button('Send a test')).toBeTruthy()
  })

  it('are sent to nobody any more once what was set up is removed', async () => {
    const both = alerts({ webhook: 'https://example.com/hook', program: '/usr/bin/notify' })
    const { asked } = await open('notifications', {
      'alerts:get': () => both,
      'alerts:setWebhook': () => ({ ...both, webhook: null }),
      'alerts:forgetProgram': () => alerts(),
    })
    await press(button('Remove the webhook'))
    expect(asked('alerts:setWebhook')).toEqual([['alerts:setWebhook', null]])
    await press(button('Remove the program'))
    expect(screen.queryByRole('button', { name: 'Send a test' })).toBeNull()
  })

  it('start a program that the system’s dialog names, never the window', async () => {
    const { asked } = await open('notifications', {
      'alerts:chooseProgram': () => alerts({ program: '/usr/local/bin/page me' }),
    })
    await press(button('Choose…'))
    expect(asked('alerts:chooseProgram')).toEqual([['alerts:chooseProgram', undefined]])
    expect(screen.getByText('/usr/local/bin/page me')).toBeTruthy()
  })

  it('say what became of the last one, and of a test', async () => {
    const error = new TandemError('alert.webhook', { detail: '500' }).report()
    const webhook = 'https://example.com/hook'
    await open('notifications', {
      'alerts:get': () => alerts({ webhook, last: { event: 'failure', at: at(14, 32), errors: [error] } }),
      'alerts:test': () => alerts({ webhook, last: { event: 'test', at: at(14, 35), errors: [] } }),
    })
    expect(screen.getByText(/Syncing keeps failing, failed at 14:32/)).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('did not get through to the webhook (500)')
    await press(button('Send a test'))
    expect(screen.getByText(/Test, sent at 14:35/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('General', () => {
  const name = 'Start Tandem when I log in'

  it('shows what the system says, also after a change', async () => {
    const { asked } = await open('general', { 'login:get': () => 'other', 'login:set': () => 'on' })
    expect(isOn(name)).toBe(false)
    expect(screen.getByText(/Another copy of Tandem starts at login/)).toBeTruthy()
    await press(switchOf(name))
    expect(asked('login:set')).toEqual([['login:set', true]])
    expect(isOn(name)).toBe(true)
  })

  it('stays off where the system refuses, or has the last word', async () => {
    await open('general', { 'login:set': fails('login.refused', { detail: 'EACCES' }) })
    await press(switchOf(name))
    expect(isOn(name)).toBe(false)
    expect(screen.getByRole('alert').textContent).toContain('(EACCES)')
    cleanup()
    await open('general', { 'login:set': () => 'blocked' })
    await press(switchOf(name))
    expect(isOn(name)).toBe(false)
    expect(screen.getByText(/switched off in the settings of the system/)).toBeTruthy()
  })
})

describe('places that tray and notifications lead to', () => {
  it('are a screen, or a section of Preferences whichever is open', async () => {
    const { emit } = await open('general', {})
    await act(async () => emit('navigate', 'preferences/accounts'))
    expect(button('Accounts').getAttribute('aria-current')).toBe('page')
    await press(button('Notifications'))
    expect(button('Notifications').getAttribute('aria-current')).toBe('page')
    await act(async () => emit('navigate', 'preferences/accounts'))
    expect(button('Accounts').getAttribute('aria-current')).toBe('page')
    await act(async () => emit('navigate', 'overview'))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Everything is in step')
  })
})
