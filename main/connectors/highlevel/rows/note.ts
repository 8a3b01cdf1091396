import { z } from 'zod'
import { id, instant, text } from './parts'

export const noteRow = z.looseObject({
  id,
  /** Plain text or HTML. */
  body: text,
  /** Id of the user who wrote it. */
  userId: text,
  title: text,
  color: text,
  pinned: z.boolean().nullish(),
  dateAdded: instant.nullish(),
})
export type NoteRow = z.output<typeof noteRow>

export const noteAnswer = z.looseObject({ note: noteRow })
export const noteList = z.looseObject({ notes: z.array(z.unknown()) })
