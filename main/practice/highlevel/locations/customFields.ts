import { z } from 'zod'
import { type App, answer, newId, requireLocation, requireRow, type Service, stamp } from '../context'
import type { Guard } from '../guard'
import { type CustomField, customFieldTypes } from '../state'
import { filled, readBody, readQuery } from '../validate'

const model = z.enum(['contact', 'opportunity'])

const updateBody = z.strictObject({
  name: filled,
  placeholder: z.string().optional(),
  acceptedFormat: z.array(z.string()).optional(),
  isMultipleFile: z.boolean().optional(),
  maxNumberOfFiles: z.number().optional(),
  textBoxListOptions: z
    .array(z.strictObject({ label: z.string(), prefillValue: z.string().optional() }))
    .optional(),
  position: z.number().optional(),
  model: model.optional(),
})
const createBody = updateBody.extend({ dataType: z.enum(customFieldTypes) })
const listQuery = z.strictObject({ model: z.enum(['contact', 'opportunity', 'all']).optional() })

/** The definitions of custom fields. Options come as textBoxListOptions and are answered as picklistOptions. */
export function customFieldRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireField = (locationId: string, id: string): CustomField => {
    requireLocation(service, locationId)
    return requireRow(service, state.customFields.get(id), 'Custom field', id)
  }
  const fieldAnswer = ({ dateAdded: _, ...field }: CustomField) => ({
    ...field,
    placeholder: field.placeholder ?? '',
    isAllowedCustomOption: false,
    locationId: state.location.id,
  })

  app.get('/locations/:locationId/customFields', can('locations/customFields.readonly'), (call) => {
    requireLocation(service, call.req.param('locationId'))
    const { model: wanted = 'contact' } = readQuery(call, listQuery)
    const fields = [...state.customFields.all()].filter((field) => wanted === 'all' || field.model === wanted)
    fields.sort((a, b) => a.position - b.position)
    return answer(call, { customFields: fields.map(fieldAnswer) })
  })

  app.post('/locations/:locationId/customFields', can('locations/customFields.write'), async (call) => {
    requireLocation(service, call.req.param('locationId'))
    const body = await readBody(call, createBody)
    const wanted = body.model ?? 'contact'
    const field = state.customFields.put({
      id: newId(service),
      name: body.name,
      fieldKey: `${wanted}.${body.name.trim().toLowerCase().replace(/\W+/g, '_')}`,
      dataType: body.dataType,
      placeholder: body.placeholder ?? null,
      position: body.position ?? 0,
      model: wanted,
      picklistOptions: body.textBoxListOptions?.map(({ label }) => label) ?? [],
      dateAdded: stamp(service),
    })
    return answer(call, { customField: fieldAnswer(field) }, 201)
  })

  app.get('/locations/:locationId/customFields/:id', can('locations/customFields.readonly'), (call) => {
    const field = requireField(call.req.param('locationId'), call.req.param('id'))
    return answer(call, { customField: fieldAnswer(field) })
  })

  app.put('/locations/:locationId/customFields/:id', can('locations/customFields.write'), async (call) => {
    const field = requireField(call.req.param('locationId'), call.req.param('id'))
    const body = await readBody(call, updateBody)
    const next = state.customFields.put({
      ...field,
      name: body.name,
      placeholder: body.placeholder ?? field.placeholder,
      position: body.position ?? field.position,
      picklistOptions: body.textBoxListOptions?.map(({ label }) => label) ?? field.picklistOptions,
    })
    return answer(call, { customField: fieldAnswer(next) })
  })

  app.delete('/locations/:locationId/customFields/:id', can('locations/customFields.write'), (call) => {
    const field = requireField(call.req.param('locationId'), call.req.param('id'))
    state.customFields.delete(field.id)
    for (const contact of [...state.contacts.all()]) {
      if (!contact.customFields.some(({ id }) => id === field.id)) continue
      state.contacts.put({
        ...contact,
        customFields: contact.customFields.filter(({ id }) => id !== field.id),
      })
    }
    return answer(call, { succeded: true })
  })
}
