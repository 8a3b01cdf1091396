import { type Matter, matters, type NotificationChoices } from '../../../shared/desktop'
import type { Settings } from '../settings'

type Kept = Settings['notifications']

/** Pure. */
export const choicesOf = ({ off, details }: Kept): NotificationChoices => ({
  kinds: Object.fromEntries(matters.map((matter) => [matter, !off.includes(matter)])) as Record<
    Matter,
    boolean
  >,
  details,
})

/** Pure. */
export const keptOf = ({ kinds, details }: NotificationChoices): Kept => ({
  off: matters.filter((matter) => !kinds[matter]),
  details,
})
