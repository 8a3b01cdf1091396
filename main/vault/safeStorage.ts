import { app, safeStorage } from 'electron'
import { type Cipher, createCipher } from './cipher'

/** The key store of this computer: Keychain, DPAPI, or on Linux what the desktop has. Only for the main process. */
export function safeStorageCipher(): Cipher {
  const cipher = createCipher(safeStorage, process.platform)
  // Before that, nothing is known of the key store, and asking for it anyway would be taken for there being none.
  const ready = app.whenReady()
  return {
    isProtecting: async () => {
      await ready
      return cipher.isProtecting()
    },
    encrypt: async (text) => {
      await ready
      return cipher.encrypt(text)
    },
    decrypt: async (ciphertext) => {
      await ready
      return cipher.decrypt(ciphertext)
    },
  }
}
