import { app } from 'electron'
import type { Place } from '../../shared/ipc/contract'
import { appScheme } from '../security/appFiles'
import { linkedPlace } from './linkedPlace'

/** Hears the links that macOS hands over, also one that started Tandem. To be called before the app is ready. */
export function followLinks(): { onLink(open: (place: Place) => void): void } {
  let pending: Place | null = null
  let open = (place: Place): void => {
    pending = place
  }
  app.on('open-url', (event, address) => {
    event.preventDefault()
    const place = linkedPlace(address)
    if (place) open(place)
  })
  return {
    onLink: (listener) => {
      open = listener
      if (pending) open(pending)
      pending = null
    },
  }
}

/** Has the system hand links of ours to Tandem. On Linux the desktop file of the package says so. */
export function claimLinks(): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(appScheme)
}
