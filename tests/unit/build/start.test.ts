import { expect, test } from 'vitest'
import { chromiumNoise, electronArguments, hasDisplay } from '../../../build/lib/launch.mjs'
import { isSupportedNode } from '../../../build/lib/node-version.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s: %s', (version, expected) => {
  expect(isSupportedNode(version)).toBe(expected)
})

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('a window on %s with %o: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected)
})

test('only root starts Electron without its sandbox', () => {
  const passedOn = ['--hidden']
  expect(electronArguments({ root: '/app', isRoot: false, passedOn })).toEqual(['/app', '--hidden'])
  expect(electronArguments({ root: '/app', isRoot: true, passedOn })).toEqual([
    '--no-sandbox',
    '/app',
    '--hidden',
  ])
})

test('only complaints about D-Bus and the graphics process are noise', () => {
  expect(chromiumNoise.test('[1:1124/1.2:ERROR:bus.cc(407)] Failed to connect to the bus: …')).toBe(true)
  expect(
    chromiumNoise.test('[1:1124/1.2:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY'),
  ).toBe(false)
  expect(chromiumNoise.test('Error: bus.cc')).toBe(false)
})
