import { z } from 'zod'
import { done, filled, underScope } from './parts'

const read = underScope('locations/tags.readonly')
const write = underScope('locations/tags.write')

const path = '/locations/{locationId}/tags'
const one = `${path}/{tagId}`

const tagRow = z.looseObject({ id: filled, name: z.string() })
const answer = z.looseObject({ tag: tagRow })

export const tagActions = [
  read({
    name: 'location.tags.list',
    sentence: 'Lists the tags of the location.',
    method: 'GET',
    path,
    output: z.looseObject({ tags: z.array(tagRow) }),
  }),
  read({
    name: 'location.tags.get',
    sentence: 'Shows a tag of the location.',
    method: 'GET',
    path: one,
    output: answer,
  }),
  write({
    name: 'location.tags.create',
    sentence: 'Makes a new tag, which contacts can then carry.',
    method: 'POST',
    path,
    body: { name: filled },
    output: answer,
  }),
  write({
    name: 'location.tags.rename',
    sentence: 'Renames a tag, on every contact that carries it.',
    method: 'PUT',
    path: one,
    body: { name: filled },
    output: answer,
  }),
  write({
    name: 'location.tags.delete',
    sentence: 'Deletes a tag, and takes it off every contact.',
    method: 'DELETE',
    path: one,
    output: done,
  }),
]
