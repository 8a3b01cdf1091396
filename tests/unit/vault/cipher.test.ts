import { describe, expect, it, vi } from 'vitest'
import { createCipher, type SafeStorageCalls } from '../../../main/vault/cipher'

const encrypted = (text: string, mark = 'v11') => Buffer.from(`${mark}${text}`)

/** `safeStorage` as it is in Electron 33. */
const older = (changes: Partial<SafeStorageCalls> = {}): SafeStorageCalls => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => encrypted(text),
  decryptString: (ciphertext) => ciphertext.toString().slice(3),
  getSelectedStorageBackend: () => 'gnome_libsecret',
  ...changes,
})

const deprecated = () => {
  throw new Error('The older call was used.')
}

/** The same in Electron 45. */
const newer = (changes: Partial<SafeStorageCalls> = {}): SafeStorageCalls => ({
  isEncryptionAvailable: deprecated,
  encryptString: deprecated,
  decryptString: deprecated,
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => encrypted(text),
  decryptStringAsync: async (ciphertext) => ({ result: ciphertext.toString().slice(3) }),
  getSelectedStorageBackend: () => 'gnome_libsecret',
  ...changes,
})

const refuse = () => {
  throw new Error('no key')
}

describe.each([
  ['older', older],
  ['newer', newer],
])('a cipher over the %s calls', (_case, storage) => {
  it('gives back what it encrypted', async () => {
    const cipher = createCipher(storage(), 'linux')
    const ciphertext = await cipher.encrypt('secret')
    expect(ciphertext).toEqual(encrypted('secret'))
    expect(await cipher.decrypt(ciphertext)).toBe('secret')
  })

  it('protects where there is a key store', async () => {
    expect(await createCipher(storage(), 'linux').isProtecting()).toBe(true)
  })

  it.each(['basic_text', 'unknown'])('does not protect with the backend %s', async (backend) => {
    const cipher = createCipher(storage({ getSelectedStorageBackend: () => backend }), 'linux')
    expect(await cipher.isProtecting()).toBe(false)
  })

  it.each(['darwin', 'win32'] as const)('protects on %s, where backends have no names', async (platform) => {
    const { getSelectedStorageBackend: _linux, ...calls } = storage()
    const marked = {
      ...calls,
      encryptString: (text: string) => encrypted(text, 'v10'),
      ...(calls.encryptStringAsync && { encryptStringAsync: async (text: string) => encrypted(text, 'v10') }),
    }
    expect(await createCipher(marked, platform).isProtecting()).toBe(true)
  })
})

describe('a cipher without a key', () => {
  it('does not protect where no encryption is available', async () => {
    const isAvailable = vi.fn(() => false)
    expect(await createCipher(older({ isEncryptionAvailable: isAvailable }), 'win32').isProtecting()).toBe(
      false,
    )
    expect(isAvailable).toHaveBeenCalledOnce()
    const none = newer({ isAsyncEncryptionAvailable: async () => false })
    expect(await createCipher(none, 'win32').isProtecting()).toBe(false)
  })

  it('does not protect where the trial fails', async () => {
    expect(await createCipher(older({ encryptString: refuse }), 'darwin').isProtecting()).toBe(false)
    expect(
      await createCipher(newer({ encryptStringAsync: async () => refuse() }), 'darwin').isProtecting(),
    ).toBe(false)
  })

  it('does not protect where Linux falls back to the key that everybody knows', async () => {
    const weak = newer({ encryptStringAsync: async (text) => encrypted(text, 'v10') })
    expect(await createCipher(weak, 'linux').isProtecting()).toBe(false)
  })

  it('says so where it is asked to encrypt or decrypt', async () => {
    const cipher = createCipher(older({ encryptString: refuse, decryptString: refuse }), 'linux')
    await expect(cipher.encrypt('secret')).rejects.toThrow('no key')
    await expect(cipher.decrypt(encrypted('secret'))).rejects.toThrow('no key')
  })
})
