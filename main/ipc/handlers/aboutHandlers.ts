import { app, shell } from 'electron'
import { TandemError } from '../../../shared/errors'
import type { Updates } from '../../app/updates'
import { releasesPage } from '../../security/releases'
import type { Handlers } from '../registrar'

interface AboutOptions {
  updates: Updates
  dataDir: string
}

/** What copy of Tandem this is, where its data lies, and the way to a newer one. */
export const aboutHandlers = ({ updates, dataDir }: AboutOptions) =>
  ({
    'about:get': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      releases: releasesPage,
      dataDir,
    }),
    'about:openReleases': async () => void (await updates.look()),
    'about:openData': async () => {
      // It answers with what is wrong, and with nothing where all went well.
      if (await shell.openPath(dataDir)) throw new TandemError('system.cannotOpen', { what: dataDir })
    },
  }) satisfies Partial<Handlers>
