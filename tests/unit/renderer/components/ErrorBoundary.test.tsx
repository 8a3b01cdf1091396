import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../../renderer/components/ErrorBoundary'
import { startI18n } from '../../../../renderer/i18n'

startI18n(['en-GB'])
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Broken(): never {
  throw new Error('no chart')
}

describe('a screen that fails', () => {
  it('leaves a way on, and the details for a report', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    )
    expect(screen.getByRole('heading').textContent).toBe('This screen failed')
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
    const details = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Details' }).value
    expect(details).toContain('no chart')
    expect(details).toContain('Broken')
  })
})
