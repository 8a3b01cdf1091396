import type { Cipher } from '../../../main/vault/cipher'

/** A key store that a test locks, takes away or gives another key. What it encrypts shows nothing of the text. */
export function fakeKeyStore() {
  const state = { isThere: true, key: 1, refuses: false }
  const cipher: Cipher = {
    isProtecting: async () => state.isThere,
    encrypt: async (text) => {
      if (!state.isThere || state.refuses) throw new Error('no key')
      return Buffer.from([state.key, ...Buffer.from(text).map((byte) => byte ^ 0xff)])
    },
    decrypt: async ([key, ...bytes]) => {
      if (!state.isThere || state.refuses || key !== state.key) throw new Error('no key')
      return Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString()
    },
  }
  return { ...cipher, state }
}
