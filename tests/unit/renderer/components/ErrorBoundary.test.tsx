import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { lazy, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../../renderer/components/ErrorBoundary'
import { startI18n } from '../../../../renderer/i18n'
import { useAppState } from '../../../../renderer/stores/appState'
import { useNavigation } from '../../../../renderer/stores/navigation'
import { openApp } from '../openApp'
import { appState, entry, fakeBridge } from '../support'

startI18n(['en-GB'])
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  useAppState.setState({ state: null, failure: null })
  useNavigation.setState({ route: 'overview' })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const Broken = () => {
  throw new TypeError('no chart')
}
const details = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Details' }).value

describe('ErrorBoundary', () => {
  it('says that a screen failed, with the way out and what to report', () => {
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    )
    expect(screen.getByRole('heading').textContent).toBe('This screen failed')
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
    expect(details()).toContain('no chart')
    expect(details()).toContain('Broken')
  })

  it('does the same where the code of a screen does not load', async () => {
    const Missing = lazy(() =>
      Promise.reject(new TypeError('Failed to fetch dynamically imported module: app://tandem/assets/x.js')),
    )
    await act(async () =>
      render(
        <ErrorBoundary>
          <Suspense>
            <Missing />
          </Suspense>
        </ErrorBoundary>,
      ),
    )
    expect(screen.getByRole('heading').textContent).toBe('This screen failed')
    expect(details()).toContain('assets/x.js')
  })

  it('copies the details, and says so', async () => {
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    )
    const copy = vi.fn(() => true)
    document.execCommand = copy
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy details' })))
    expect(copy).toHaveBeenCalledWith('copy')
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy()
  })
})

describe('a screen that fails', () => {
  it('leaves the navigation and the other screens', async () => {
    // A time that is none, which no list can write.
    const broken = appState({ latest: [entry({ at: Number.NaN })] })
    window.tandem = fakeBridge({
      'state:get': () => broken,
      'recipes:list': () => [],
    }).bridge
    await openApp()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This screen failed')
    expect(details()).toContain('RangeError')
    expect(details()).not.toContain('Katarzyna')

    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Automations' })))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Automations')
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Overview/ })))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This screen failed')
  })
})
