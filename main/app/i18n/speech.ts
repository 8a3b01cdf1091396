import { app } from 'electron'
import { type LanguageChoice, localeFor } from '../../../shared/appearance'
import { type Speech, speechIn } from './speechIn'

let spoken: Speech | null = null

/** How Tandem speaks now: as the computer, until the settings were read. */
export function speech(): Speech {
  spoken ??= speak('system')
  return spoken
}

/** Speaks by the user's choice from now on. */
export function speak(choice: LanguageChoice): Speech {
  spoken = speechIn(localeFor(choice, app.getPreferredSystemLanguages()))
  return spoken
}
