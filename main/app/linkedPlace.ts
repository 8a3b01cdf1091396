import { events, type Place } from '../../shared/ipc/contract'
import { appScheme } from '../security/appFiles'

const prefix = `${appScheme}://open/`

/** The place that a link means, such as `tandem://open/history`; null for every other address, whatever is in it. Pure. */
export function linkedPlace(address: string): Place | null {
  if (!address.startsWith(prefix)) return null
  const { data } = events.navigate.safeParse(address.slice(prefix.length).replace(/\/$/, ''))
  return data ?? null
}

/** The place that a command line leads to; null where none of its arguments is a link of ours. Pure. */
export const placeIn = (argv: readonly string[]): Place | null =>
  argv.map(linkedPlace).find((place) => place !== null) ?? null
