import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Backup } from '../../../../../shared/backups'
import { fails, inStep, open, part, press } from '../accounts/world'

const backup: Backup = {
  name: '2026-05-12T09-00-00-000Z-daily.db',
  at: Date.UTC(2026, 4, 12, 9),
  reason: 'daily',
  bytes: 2_400_000,
}

afterEach(cleanup)

async function openData(answers: Parameters<typeof open>[1] = {}) {
  const fake = await open(inStep(), { 'data:backups': () => ({ backups: [backup], kept: 14 }), ...answers })
  await press(screen.getByRole('button', { name: 'Data' }))
  return fake
}

describe('Data', () => {
  it('lists the backups, and restores one after asking', async () => {
    const { asked } = await openData()
    expect(part('Backups').getByText(/2\.4 MB/)).toBeDefined()
    await press(part('Backups').getByRole('button', { name: /12 May.*: Restore…$/ }))
    const dialog = screen.getByRole('dialog', { hidden: true })
    expect(dialog.textContent).toContain('Nothing changes in HighLevel or Nozbe')
    expect(asked('data:restore')).toEqual([])
    await press(within(dialog).getByRole('button', { name: 'Restore', hidden: true }))
    expect(asked('data:restore')).toEqual([['data:restore', backup.name]])
    expect(screen.getByText('Restored. The next sync compares both sides anew.')).toBeDefined()
    expect(asked('data:backups').length).toBe(2)
  })

  it('says why a restore was refused, and not that it was done', async () => {
    await openData({ 'data:restore': fails('backup.damaged') })
    await press(part('Backups').getByRole('button', { name: /12 May.*: Restore…$/ }))
    const dialog = screen.getByRole('dialog', { hidden: true })
    await press(within(dialog).getByRole('button', { name: 'Restore', hidden: true }))
    expect(screen.getByRole('alert').textContent).toContain('This backup is damaged')
    expect(screen.queryByText(/^Restored/)).toBeNull()
  })

  it('makes a backup, and shows it', async () => {
    const { asked } = await openData()
    await press(screen.getByRole('button', { name: 'Back up now' }))
    expect(asked('data:backUp').length).toBe(1)
    expect(asked('data:backups').length).toBe(2)
  })

  it('says where an export was saved', async () => {
    const { asked } = await openData({ 'data:export': () => '/home/ada/history.csv' })
    await press(screen.getByRole('button', { name: 'History for spreadsheets (CSV): Save…' }))
    expect(asked('data:export')).toEqual([['data:export', 'history-csv']])
    expect(screen.getByText('Saved as /home/ada/history.csv')).toBeDefined()
  })

  it('removes a workspace only after saying what stays, with the sign-ins if wanted', async () => {
    const { asked } = await openData()
    await press(screen.getByRole('button', { name: 'Remove…' }))
    const dialog = screen.getByRole('dialog', { hidden: true })
    expect(dialog.textContent).toContain('Remove Brightwater from this computer?')
    expect(dialog.textContent).toContain('Everything in HighLevel and Nozbe stays')
    await press(within(dialog).getByRole('checkbox', { hidden: true }))
    await press(within(dialog).getByRole('button', { name: 'Remove', hidden: true }))
    expect(asked('data:wipe')).toEqual([['data:wipe', { signIns: true }]])
  })
})
