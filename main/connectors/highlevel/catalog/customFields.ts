import { z } from 'zod'
import { namedFileInput } from '../../catalog/request'
import { customFieldRow } from '../rows/location'
import { done, filled, flag, text, underScope } from './parts'

const read = underScope('locations/customFields.readonly')
const write = underScope('locations/customFields.write')

const path = '/locations/{locationId}/customFields'
const one = `${path}/{id}`

const model = z.enum(['contact', 'opportunity'])
const details = {
  name: filled,
  placeholder: text.optional(),
  acceptedFormat: z.array(filled).optional(),
  isMultipleFile: flag.optional(),
  maxNumberOfFiles: z.int().min(1).optional(),
  /** The options to choose from, where the field has any. */
  textBoxListOptions: z.array(z.strictObject({ label: text, prefillValue: text.optional() })).optional(),
  position: z.number().optional(),
  model: model.optional(),
}
const answer = z.looseObject({ customField: customFieldRow })

export const customFieldActions = [
  read({
    name: 'location.customFields.list',
    sentence: 'Lists the custom fields of the location.',
    method: 'GET',
    path,
    query: { model: z.enum(['contact', 'opportunity', 'all']).optional() },
    output: z.looseObject({ customFields: z.array(customFieldRow) }),
  }),
  read({
    name: 'location.customFields.get',
    sentence: 'Shows a custom field of the location.',
    method: 'GET',
    path: one,
    output: answer,
  }),
  write({
    name: 'location.customFields.create',
    sentence: 'Makes a new custom field, which every contact then has.',
    method: 'POST',
    path,
    body: { ...details, dataType: filled },
    output: answer,
  }),
  write({
    name: 'location.customFields.update',
    sentence: 'Renames a custom field, or changes its options.',
    method: 'PUT',
    path: one,
    body: details,
    output: answer,
  }),
  write({
    name: 'location.customFields.delete',
    sentence: 'Deletes a custom field, and what contacts have in it.',
    method: 'DELETE',
    path: one,
    output: done,
  }),
  write({
    name: 'location.customFields.upload',
    sentence: 'Uploads a file into a custom field of a contact.',
    method: 'POST',
    path: `${path}/upload`,
    body: {
      /** Of the contact. */
      id: filled,
      maxFiles: z.string().regex(/^\d+$/, 'expected a whole number, as a text').optional(),
      /** Its `field` is the custom field's id, an underscore, and what tells its files apart. */
      file: namedFileInput,
    },
    sends: 'form',
    output: z.looseObject({ uploadedFiles: z.record(z.string(), z.unknown()) }),
  }),
]
