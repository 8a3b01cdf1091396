import { screen } from 'electron'
import type { Rectangle } from './place'

/** The work areas of the displays there are, the first display's first. */
export function workAreas(): [Rectangle, ...Rectangle[]] {
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
  return [first.workArea, ...others.map(({ workArea }) => workArea)]
}
