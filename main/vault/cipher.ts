/** Encrypts with a key that only this computer's key store has. */
export interface Cipher {
  /** Whether what it encrypts is of no use to whoever gets hold of the disk. */
  isProtecting(): Promise<boolean>
  /** Throws where the key store gives no key. */
  encrypt(text: string): Promise<Buffer>
  /** Throws where the key store is locked, or has another key than the one that it was encrypted with. */
  decrypt(ciphertext: Buffer): Promise<string>
}

/** What is used of Electron's `safeStorage`. The calls that end in `Async` are there from Electron 42 on. */
export interface SafeStorageCalls {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(ciphertext: Buffer): string
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(text: string): Promise<Buffer>
  decryptStringAsync?(ciphertext: Buffer): Promise<{ result: string }>
  /** Only on Linux. */
  getSelectedStorageBackend?(): string
}

/** On Linux Chromium marks what it encrypts, for want of a key store, with a key that everybody knows. */
const knownKeyMark = 'v10'

const weakBackends: readonly (string | undefined)[] = ['basic_text', 'unknown']

/** A cipher over `safeStorage`, by its newest calls: those that came first may block the process, and are to go. */
export function createCipher(storage: SafeStorageCalls, platform: NodeJS.Platform): Cipher {
  const encrypt = async (text: string) =>
    storage.encryptStringAsync ? storage.encryptStringAsync(text) : storage.encryptString(text)

  const isAvailable = async () =>
    storage.isAsyncEncryptionAvailable
      ? storage.isAsyncEncryptionAvailable()
      : storage.isEncryptionAvailable()

  return {
    encrypt,
    decrypt: async (ciphertext) =>
      storage.decryptStringAsync
        ? (await storage.decryptStringAsync(ciphertext)).result
        : storage.decryptString(ciphertext),
    isProtecting: async () => {
      try {
        if (!(await isAvailable())) return false
        // The newer calls are available with any key, the one that everybody knows included; so a trial decides.
        const trial = await encrypt('trial')
        if (platform !== 'linux') return true
        const isWeak = weakBackends.includes(storage.getSelectedStorageBackend?.())
        return !isWeak && !trial.subarray(0, knownKeyMark.length).equals(Buffer.from(knownKeyMark))
      } catch {
        return false
      }
    },
  }
}
