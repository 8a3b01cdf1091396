import { join } from 'node:path'
import { shell } from 'electron'
import type { Host } from '../core/host'
import { mayOpenExternally } from '../security/externalLinks'
import { isSignInPage } from '../security/signInPages'
import { vaultFile } from '../vault/file'
import { safeStorageCipher } from '../vault/safeStorage'
import { createVault } from '../vault/vault'
import { logEvent } from './log'
import { hasTrayHost } from './tray/trayHost'

/** What the core is given of this process: the key store of the computer, and the system's browser. */
export function createHost(dataDir: string): Host {
  const file = vaultFile(join(dataDir, 'vault.json'), () => logEvent('vault.damaged'))
  return {
    vault: createVault({ file, cipher: safeStorageCipher() }),
    hasTray: hasTrayHost,
    openExternal: async (address) => {
      if (!isSignInPage(address) && !mayOpenExternally(address))
        throw new Error('This is no page to sign in on, and none of the services.')
      await shell.openExternal(address)
    },
  }
}
