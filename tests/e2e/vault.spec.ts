import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app'
import { startKeyStore } from './support/keyStore'
import { startWithVault } from './support/vault'

const secret = 'pit-3f0c9a7e-5b1d-4c58-9d2f-7a6be0c41d95'
const vaultFile = (dataDir: string) => join(dataDir, 'vault.json')

/** The files below the folder in which the secret is, as it is or in base64. */
function filesWithSecret(dataDir: string): string[] {
  const forms = [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')]
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
    expect(filesWithSecret(dataDir)).toEqual([])
    expect(statSync(vaultFile(dataDir)).mode & 0o777).toBe(0o600)

    const content = readFileSync(vaultFile(dataDir), 'utf8')
    const without = await startWithVault(dataDir, 'basic')
    expect(await without.keeping()).toBe('memory')
    await expect(without.read('highlevel')).rejects.toThrow('vault.locked')
    await without.write('nozbe', secret)
    await without.close()
    expect(readFileSync(vaultFile(dataDir), 'utf8')).toBe(content)
    expect(filesWithSecret(dataDir)).toEqual([])

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
  expect(filesWithSecret(dataDir)).toEqual([])

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
  expect(filesWithSecret(dataDir)).toEqual([])
})
