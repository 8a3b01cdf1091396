import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { expect, stateOf, test } from './support/app'
import { heapOf } from './support/heap'
import { startKeyStore } from './support/keyStore'
import { connectHighLevel, connectNozbe, goOn } from './support/setUp'
import { startWithVault } from './support/vault'

const secret = 'pit-3f0c9a7e-5b1d-4c58-9d2f-7a6be0c41d95'
const vaultFile = (dataDir: string) => join(dataDir, 'vault.json')

/** The files below the folder in which these words are, as they are or in base64. */
function filesWith(words: string, dataDir: string): string[] {
  const forms = [words, Buffer.from(words).toString('base64').replace(/=+$/, '')]
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)))
}

test('with a key store, a secret is there after a restart and lies nowhere in the data folder', async ({
  bus,
  dataDir,
}) => {
  const endKeyStore = await startKeyStore(bus)
  try {
    const first = await startWithVault(dataDir, 'gnome-libsecret')
    expect(await first.keeping()).toBe('protected')
    await first.write('highlevel', secret)
    await first.close()
    expect(filesWith(secret, dataDir)).toEqual([])
    expect(statSync(vaultFile(dataDir)).mode & 0o777).toBe(0o600)

    const content = readFileSync(vaultFile(dataDir), 'utf8')
    const without = await startWithVault(dataDir, 'basic')
    expect(await without.keeping()).toBe('memory')
    await expect(without.read('highlevel')).rejects.toThrow('vault.locked')
    await without.write('nozbe', secret)
    await without.close()
    expect(readFileSync(vaultFile(dataDir), 'utf8')).toBe(content)
    expect(filesWith(secret, dataDir)).toEqual([])

    const again = await startWithVault(dataDir, 'gnome-libsecret')
    expect(await again.read('highlevel')).toBe(secret)
    expect(await again.read('nozbe')).toBeNull()
    await again.close()
  } finally {
    await endKeyStore()
  }
})

test('without a key store, a secret is gone after a restart unless the user agreed to have it kept', async ({
  dataDir,
}) => {
  const first = await startWithVault(dataDir, 'basic')
  expect(await first.keeping()).toBe('memory')
  await first.write('highlevel', secret)
  expect(await first.read('highlevel')).toBe(secret)
  await first.close()
  expect(filesWith(secret, dataDir)).toEqual([])

  const second = await startWithVault(dataDir, 'basic')
  expect(await second.read('highlevel')).toBeNull()
  await second.write('highlevel', secret)
  await second.allowUnprotected(true)
  await second.close()

  const third = await startWithVault(dataDir, 'basic')
  expect(await third.keeping()).toBe('unprotected')
  expect(await third.read('highlevel')).toBe(secret)
  await third.allowUnprotected(false)
  expect(await third.read('highlevel')).toBe(secret)
  await third.close()
  expect(filesWith(secret, dataDir)).toEqual([])
})

test('a token pasted in the window is protected by the key store, and after a restart is there, but not in the page', async ({
  bus,
  dataDir,
}) => {
  const practice = await startPractice({ contacts: 1, clock: systemClock })
  process.env.TANDEM_HIGHLEVEL_URL = practice.highlevel.url
  process.env.TANDEM_NOZBE_URL = practice.nozbe.url
  const endKeyStore = await startKeyStore(bus)
  try {
    const first = await startWithVault(dataDir, 'gnome-libsecret')
    await first.page.getByRole('button', { name: /Connect my accounts/ }).click()
    await connectHighLevel(first.page, practice)
    await goOn(first.page)
    await connectNozbe(first.page, practice)
    await expect(first.page.getByText('encrypted with the key store')).toBeVisible()
    await first.close()
    expect(filesWith(practice.nozbe.token, dataDir)).toEqual([])

    const again = await startWithVault(dataDir, 'gnome-libsecret')
    await again.page.getByRole('button', { name: /Connect my accounts/ }).click()
    await again.page.getByRole('button', { name: 'Nozbe' }).click()
    const { accounts } = await stateOf(again.page)
    const tokenEnd = practice.nozbe.token.slice(-4)
    expect(accounts).toMatchObject({ keeping: 'protected', nozbe: { tokenEnd } })
    await expect(again.page.getByText(`ends in ${tokenEnd}`)).toBeVisible()
    const heap = await heapOf(again.page)
    expect(heap.includes(`ends in ${tokenEnd}`)).toBe(true)
    expect(heap.includes(practice.nozbe.token)).toBe(false)
    await again.close()
  } finally {
    delete process.env.TANDEM_HIGHLEVEL_URL
    delete process.env.TANDEM_NOZBE_URL
    await endKeyStore()
    await practice.close()
  }
})
