import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadAppearance, useAppearance } from '../../../../../renderer/stores/appearance'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import type { ShownAppearance } from '../../../../../shared/appearance'
import { TandemError } from '../../../../../shared/errors'
import { openApp } from '../../openApp'
import { appState, fakeBridge } from '../../support'

const kept: ShownAppearance = { language: 'en', theme: 'light', locale: 'en-GB' }

beforeEach(() => {
  useAppearance.setState({ appearance: null })
  useAppState.setState({ state: null, failure: null })
  useNavigation.setState({ route: 'preferences', section: 'general' })
})
afterEach(async () => {
  cleanup()
  await act(async () => void (await i18next.changeLanguage('en-GB')))
})

async function open(answers: Parameters<typeof fakeBridge>[0] = {}) {
  const fake = fakeBridge({
    'appearance:get': () => kept,
    'state:get': () => appState(),
    'login:get': () => 'off',
    ...answers,
  })
  window.tandem = fake.bridge
  await loadAppearance()
  await openApp()
  return fake
}
const choose = (name: string, value: string) =>
  act(async () => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } }))
const chosen = (name: string) => (screen.getByRole('combobox', { name }) as HTMLSelectElement).value

describe('language and theme', () => {
  it('are those that were kept, and each is changed by itself', async () => {
    const { asked } = await open()
    expect([chosen('Language'), chosen('Theme')]).toEqual(['en', 'light'])
    await choose('Theme', 'dark')
    await choose('Language', 'pl')
    expect(asked('appearance:set').map(([, input]) => input)).toEqual([
      { language: 'en', theme: 'dark' },
      { language: 'pl', theme: 'light' },
    ])
  })

  it('act in the open window when the main process says so', async () => {
    const { emit } = await open()
    expect(document.documentElement.lang).toBe('en')
    await act(async () => emit('appearance:changed', { language: 'pl', theme: 'dark', locale: 'pl-PL' }))
    expect(screen.getByRole('heading', { name: 'Preferencje' })).toBeTruthy()
    expect([chosen('Język'), chosen('Motyw')]).toEqual(['pl', 'dark'])
    expect(document.documentElement.lang).toBe('pl')
  })

  it('stay as they were where they could not be kept, and say why', async () => {
    await open({
      'appearance:set': () => {
        throw new TandemError('disk.full')
      },
    })
    await choose('Theme', 'dark')
    expect(chosen('Theme')).toBe('light')
    expect(screen.getByRole('alert').textContent).toContain('The disk is full')
  })
})

describe('the language at the start', () => {
  it('is the kept one, and that of the computer where the main process does not answer', async () => {
    await open()
    expect(await loadAppearance()).toEqual(['en-GB'])
    window.tandem = fakeBridge({
      'appearance:get': () => {
        throw new TandemError('core.ended')
      },
    }).bridge
    expect(await loadAppearance()).toEqual(navigator.languages)
  })
})
