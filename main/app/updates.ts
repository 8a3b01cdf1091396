import { shell } from 'electron'
import { TandemError } from '../../shared/errors'
import { mayOpenExternally } from '../security/externalLinks'
import { releasesPage } from '../security/releases'

/** How a user comes to a newer version. */
export interface Updates {
  /** Looks for one, or shows where to look. Throws `system.cannotOpen`. */
  look(): Promise<void>
}

/** The page of all versions, in the browser. Tandem itself asks nobody and loads nothing. */
export const releasesLink = (): Updates => ({
  look: async () => {
    const refuse = (cause?: unknown): never => {
      throw new TandemError('system.cannotOpen', { what: releasesPage }, { cause })
    }
    if (!mayOpenExternally(releasesPage)) refuse()
    await shell.openExternal(releasesPage).catch(refuse)
  },
})
