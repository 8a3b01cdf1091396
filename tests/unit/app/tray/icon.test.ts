import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import cells from '../../../../build/icons/tray/cells.json'
import { iconName, syncingSteps } from '../../../../main/app/tray/iconName'
import { type PanelFacts, representationsFor } from '../../../../main/app/tray/panel'
import { statusNames } from '../../../../shared/status'
import { appState } from '../appState'

describe('iconName', () => {
  it('is the state, with the count of what waits', () => {
    const name = (changes: Parameters<typeof appState>[0], step = 0) => iconName(appState(changes), step)
    expect(name({ status: 'idle', conflicts: 2 })).toBe('idle')
    expect(name({ status: 'attention', conflicts: 2, approvals: 1 })).toBe('attention-3')
    expect(name({ status: 'attention', conflicts: 1, recipesWaiting: 4 })).toBe('attention-5')
    expect(name({ status: 'attention', conflicts: 10 })).toBe('attention-more')
    expect(name({ status: 'attention', ambiguous: 4 })).toBe('attention')
    expect(name({ status: 'syncing' }, 4)).toBe('syncing-1')
    expect(name({ status: 'syncing', conflicts: 2 })).toBe('syncing-0-2')
    expect(name({ status: 'error', conflicts: 2 })).toBe('error')
  })

  it('always names a picture that was drawn', () => {
    for (const status of statusNames) {
      for (let conflicts = 0; conflicts < 12; conflicts++) {
        for (let step = 0; step < syncingSteps; step++) {
          expect(cells).toContain(iconName(appState({ status, conflicts }), step))
        }
      }
    }
  })

  it('names every step that was drawn, and none more', () => {
    const steps = cells.filter((name) => /^syncing-\d$/.test(name))
    expect(steps).toHaveLength(syncingSteps)
  })
})

describe('the strips', () => {
  it('hold every picture once, side by side', () => {
    for (const panel of ['light', 'dark']) {
      for (const size of [16, 22, 32]) {
        for (const scale of [1, 2]) {
          const file = `build/icons/tray/${panel}-${size}${scale === 1 ? '' : '@2x'}.png`
          const header = readFileSync(file)
          // Width and height stand at bytes 16 and 20 of a PNG.
          expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([
            cells.length * size * scale,
            size * scale,
          ])
        }
      }
    }
  })
})

describe('representationsFor', () => {
  const facts = (changes: Partial<PanelFacts>): PanelFacts => ({
    platform: 'linux',
    desktop: 'KDE',
    darkSystem: false,
    scaleFactor: 1,
    ...changes,
  })

  it('gives Linux one picture that fits the display', () => {
    const size = (scaleFactor: number) => representationsFor(facts({ scaleFactor }))
    expect(size(1)).toEqual([{ panel: 'light', size: 22, scale: 1, scaleFactor: 1 }])
    expect(size(1.5)).toEqual([{ panel: 'light', size: 32, scale: 1, scaleFactor: 1 }])
    expect(size(2)).toEqual([{ panel: 'light', size: 22, scale: 2, scaleFactor: 1 }])
    expect(size(3)).toEqual([{ panel: 'light', size: 32, scale: 2, scaleFactor: 1 }])
  })

  it('gives Windows and macOS both densities', () => {
    expect(representationsFor(facts({ platform: 'win32', darkSystem: true }))).toEqual([
      { panel: 'dark', size: 16, scale: 1, scaleFactor: 1 },
      { panel: 'dark', size: 16, scale: 2, scaleFactor: 2 },
    ])
  })

  it('follows the panel, not the windows', () => {
    const panel = (changes: Partial<PanelFacts>) => representationsFor(facts(changes))[0]?.panel
    expect(panel({ desktop: 'ubuntu:GNOME' })).toBe('dark')
    expect(panel({ desktop: 'KDE', darkSystem: true })).toBe('dark')
    expect(panel({ desktop: 'KDE' })).toBe('light')
    expect(panel({ platform: 'darwin', darkSystem: true })).toBe('light')
  })
})

describe('the icons of the app', () => {
  it('come in the sizes that desktops on Linux look for, and in one from which the others are made', () => {
    const sizes = [16, 24, 32, 48, 64, 128, 256, 512].map(
      (size) => [`linux/${size}x${size}.png`, size] as const,
    )
    for (const [name, size] of [...sizes, ['app.png', 1024] as const]) {
      const header = readFileSync(`build/icons/${name}`)
      expect([header.readUInt32BE(16), header.readUInt32BE(20)], name).toEqual([size, size])
    }
  })
})
