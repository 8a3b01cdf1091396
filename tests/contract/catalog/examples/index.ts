import type { Example } from '../world'
import { calendarExamples } from './calendars'
import { contactExamples } from './contacts'
import { locationExamples } from './location'
import { nozbeExamples } from './nozbe'

/** An input for each action of the catalogue, by its name. */
export const examples: Record<string, Example> = {
  ...contactExamples,
  ...calendarExamples,
  ...locationExamples,
  ...nozbeExamples,
}
