import {
  type App,
  answer,
  newId,
  requireContact,
  requireLocation,
  requireRow,
  type Service,
  stamp,
} from '../context'
import { unprocessable } from '../errors'
import type { Guard } from '../guard'

/**
 * Files for a custom field of a contact, as a form: `id` is the contact, and each file's name in the form is the field's
 * id, an underscore, and what tells the files apart.
 */
export function fileUploadRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  app.post(
    '/locations/:locationId/customFields/upload',
    can('locations/customFields.write'),
    async (call) => {
      requireLocation(service, call.req.param('locationId'))
      const form = await call.req.parseBody()
      const contact = requireContact(service, typeof form.id === 'string' ? form.id : '')
      const files = Object.entries(form).filter((entry): entry is [string, File] => entry[1] instanceof File)
      if (files.length === 0) throw unprocessable(['a file should not be empty'])
      const values = new Map(contact.customFields.map(({ id, value }) => [id, value]))
      const stored = files.map(([fieldname, file]) => {
        const [fieldId = ''] = fieldname.split('_')
        const field = requireRow(service, state.customFields.get(fieldId), 'Custom field', fieldId)
        if (field.dataType !== 'FILE_UPLOAD') throw unprocessable([`${fieldname} is no field for files`])
        const documentId = newId(service)
        const url = `https://files.example/location/${state.location.id}/${contact.id}/${documentId}`
        const meta = { fieldname, originalname: file.name, mimetype: file.type, size: file.size }
        const before = values.get(fieldId)
        const kept = typeof before === 'object' && !Array.isArray(before) ? before : {}
        values.set(fieldId, { ...kept, [documentId]: { meta, url, documentId } })
        return { ...meta, encoding: '7bit', url }
      })
      const customFields = Array.from(values, ([id, value]) => ({ id, value }))
      state.contacts.put({ ...contact, customFields, dateUpdated: stamp(service) })
      return answer(call, {
        uploadedFiles: Object.fromEntries(stored.map(({ originalname, url }) => [originalname, url])),
        meta: stored,
      })
    },
  )
}
