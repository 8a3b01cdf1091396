import { z } from 'zod'
import { digits, filled } from '../validate'

/** ISO 8601 with a zone. */
export const dateTime = z
  .string()
  .refine((text) => /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)), {
    message: 'must be a valid ISO 8601 date string',
  })

/** There is no list of everything: one of calendarId, userId and groupId must be given. Times are epoch milliseconds. */
export const eventsQuery = z.strictObject({
  locationId: filled,
  startTime: digits,
  endTime: digits,
  calendarId: z.string().optional(),
  userId: z.string().optional(),
  groupId: z.string().optional(),
})

interface Span {
  startTime: string
  endTime: string
}

/** Whether something is, at least partly, within what was asked for. */
export const inSpan = (
  { startTime, endTime }: Span,
  asked: Pick<z.output<typeof eventsQuery>, 'startTime' | 'endTime'>,
): boolean => Date.parse(startTime) <= asked.endTime && Date.parse(endTime) >= asked.startTime
