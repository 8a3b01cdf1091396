import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { About } from '../../../../../shared/ipc/about'
import { fails, inStep, open, part, press } from '../accounts/world'

afterEach(cleanup)

const copy: About = {
  version: '0.1.0',
  electron: '45.4.1',
  releases: 'https://tandem.example/releases',
  dataDir: '/home/ana/.config/Tandem',
}

/** Preferences, on its section About. */
async function openAbout(answers: Parameters<typeof open>[1] = {}) {
  const fake = await open(inStep(), { 'about:get': () => copy, ...answers })
  await press(screen.getByRole('button', { name: 'About' }))
  return fake
}
const section = () => part('Tandem')

describe('About', () => {
  it('says which copy it is, under which licence, and where its data lies', async () => {
    await openAbout()
    for (const fact of ['0.1.0', 'Electron 45.4.1', 'MIT', copy.releases, copy.dataDir]) {
      expect(section().getByText(fact)).toBeTruthy()
    }
  })

  it('leads to the releases, and to the folder', async () => {
    const { asked } = await openAbout()
    await press(section().getByRole('button', { name: 'Open page' }))
    expect(asked('about:openReleases')).toHaveLength(1)
    await press(section().getByRole('button', { name: 'Open folder' }))
    expect(asked('about:openData')).toHaveLength(1)
  })

  it('says beside it what could not be opened, where its address is', async () => {
    await openAbout({ 'about:openReleases': fails('system.cannotOpen', { what: copy.releases }) })
    await press(section().getByRole('button', { name: 'Open page' }))
    expect(section().getByRole('alert').textContent).toContain(`could not open ${copy.releases}`)
  })

  it('says why it can say nothing', async () => {
    await openAbout({ 'about:get': fails('unexpected', { detail: 'no answer' }) })
    expect(section().getByRole('alert').textContent).toContain('no answer')
    expect(section().queryByText('MIT')).toBeNull()
  })
})
