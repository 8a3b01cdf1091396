import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { startI18n } from '../../../../../renderer/i18n'
import { SafetySection } from '../../../../../renderer/routes/preferences/safety/SafetySection'
import { usualGuard } from '../../../../../shared/guard'
import { appState, fakeBridge } from '../../support'

startI18n(['en-GB'])
afterEach(cleanup)

it('keeps at once what may be deleted without asking', async () => {
  const bridge = fakeBridge({ 'safety:get': () => usualGuard, 'safety:save': (given) => given })
  window.tandem = bridge.bridge
  render(<SafetySection state={appState()} />)
  const asks = await screen.findByRole('switch', { name: 'Ask before every delete' })
  expect(asks.getAttribute('aria-checked')).toBe('true')
  fireEvent.click(asks)
  await waitFor(() => expect(asks.getAttribute('aria-checked')).toBe('false'))
  fireEvent.change(screen.getByRole('combobox', { name: 'At most, of a kind' }), { target: { value: '5' } })
  await waitFor(() =>
    expect(bridge.asked('safety:save').map(([, given]) => given)).toEqual([
      { ...usualGuard, approveDeletes: false },
      { approveDeletes: false, cap: { share: 0.05, most: 20 } },
    ]),
  )
})
