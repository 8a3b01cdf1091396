import { expect, test } from 'vitest'
import { isInstalled } from '../../../build/lib/lockfile.mjs'

const axios = { version: '1.21.1', integrity: 'sha512-a' }
const wanted = { packages: { '': { version: '0.1.0' }, 'node_modules/axios': axios } }

test('nothing installed', () => {
  expect(isInstalled(wanted, undefined)).toBe(false)
  expect(isInstalled(wanted, {})).toBe(false)
  expect(isInstalled(wanted, { packages: {} })).toBe(false)
})

test('everything installed', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/axios': axios } })).toBe(true)
})

test('another version, or another content of the same one', () => {
  const older = { ...axios, version: '1.21.0' }
  const changed = { ...axios, integrity: 'sha512-b' }
  expect(isInstalled(wanted, { packages: { 'node_modules/axios': older } })).toBe(false)
  expect(isInstalled(wanted, { packages: { 'node_modules/axios': changed } })).toBe(false)
})

test('optional packages, such as other platforms binaries, may be absent but not wrong', () => {
  const binary = { version: '1.0.0', integrity: 'sha512-c', optional: true }
  const withBinary = { packages: { ...wanted.packages, 'node_modules/binary': binary } }
  const installed = { 'node_modules/axios': axios }
  expect(isInstalled(withBinary, { packages: installed })).toBe(true)
  const old = { ...binary, version: '0.9.0' }
  expect(isInstalled(withBinary, { packages: { ...installed, 'node_modules/binary': old } })).toBe(false)
})
