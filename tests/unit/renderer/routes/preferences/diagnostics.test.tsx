import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Check } from '../../../../../shared/diagnostics'
import { fails, inStep, later, open, part, press } from '../accounts/world'

const checks: Check[] = [
  {
    number: 1,
    code: 'service.reached',
    state: 'pass',
    params: { service: 'HighLevel' },
    sentence: '',
    remedy: null,
  },
  { number: 2, code: 'tray.missing', state: 'warn', params: {}, sentence: '', remedy: '' },
]

afterEach(cleanup)

async function openDiagnostics(answers: Parameters<typeof open>[1] = {}) {
  const fake = await open(inStep(), answers)
  await press(screen.getByRole('button', { name: 'Diagnostics' }))
  return fake
}

describe('Diagnostics', () => {
  it('says that it is under way, then what was found and what to do', async () => {
    const { ask, answer } = later<Check[]>()
    await openDiagnostics({ 'diagnostics:run': ask })
    await press(screen.getByRole('button', { name: 'Check now' }))
    expect(screen.getByText(/Asking both services/)).toBeDefined()
    await answer(checks)
    const rows = part('Checks').getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('2Take note: This desktop shows no tray icons.'),
      '1All right: HighLevel answers and takes the sign-in.',
    ])
    expect(rows[0]?.textContent).toContain('install an extension')
    expect(screen.getByText('1 thing to look at')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Check again' })).toBeDefined()
  })

  it('shows the report to the last letter before it can be saved', async () => {
    const text = '{"tandem":{"version":"1.0.0"}}'
    const { asked } = await openDiagnostics({
      'diagnostics:bundle': () => text,
      'diagnostics:save': () => '/home/ada/report.json',
    })
    expect(screen.queryByRole('button', { name: 'Save…' })).toBeNull()
    await press(screen.getByRole('button', { name: 'Show report' }))
    expect(screen.getByRole('region', { name: 'What will be saved' }).textContent).toBe(text)
    expect(asked('diagnostics:save')).toEqual([])
    await press(screen.getByRole('button', { name: 'Save…' }))
    expect(screen.getByText('Saved as /home/ada/report.json')).toBeDefined()
  })

  it('says why it could not look', async () => {
    await openDiagnostics({ 'diagnostics:run': fails('core.ended') })
    await press(screen.getByRole('button', { name: 'Check now' }))
    expect(screen.getByRole('alert').textContent).toContain('ended unexpectedly')
  })
})
