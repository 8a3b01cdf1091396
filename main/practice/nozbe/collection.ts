import { Hono } from 'hono'
import type { Viewer } from './access'
import { createReader, readJson, updateReader } from './body'
import { badRequest, notFound, Refusal } from './errors'
import { newRecord } from './fields'
import { readListQuery, readProperties } from './query'
import { type Call, newId, type Resource, type Service } from './resource'
import { project, select } from './select'
import type { Row } from './table'

export type App = Hono<{ Variables: { viewer: Viewer } }>

/** The routes of one resource: list and get always, POST, PUT and DELETE where its definition has them. */
export function collection<T extends Row>(resource: Resource<T>, service: Service): App {
  const { state } = service
  const { label, fields, filters = {} } = resource
  const table = resource.table(state)
  const readCreate = createReader(resource)
  const readUpdate = updateReader(resource)
  const app: App = new Hono()

  const requireRow = (viewer: Viewer, id: string): T => {
    const row = table.get(id)
    if (!row || !resource.sees(viewer, row, state)) throw notFound(label, id)
    return row
  }

  app.get('/', (request) => {
    const sent = request.req.queries()
    const viewer = request.get('viewer')
    const query = readListQuery(sent, fields, Object.keys(filters), state.settings)
    const keeps = query.special.map(([name, value]) => filters[name]?.(state, value))
    const isListed = resource.lists?.(state, new Set(Object.keys(sent)))
    const rows = select(
      table,
      query,
      (row) =>
        resource.sees(viewer, row, state) &&
        (!isListed || isListed(row)) &&
        keeps.every((keep) => !keep || keep(row)),
    )
    return request.json(query.properties ? rows.map((row) => project(row, query.properties)) : rows)
  })

  app.get('/:id', (request) => {
    const row = requireRow(request.get('viewer'), request.req.param('id'))
    const wanted = request.req.query('fields')
    return request.json(project(row, wanted === undefined ? null : readProperties(wanted, fields)) as object)
  })

  const { create, remove, updates } = resource

  if (create) {
    app.post('/', async (request) => {
      const { id, ...others } = readCreate(await readJson(request.req), state.settings.refusesUnknown)
      const { clientIds } = state.settings
      if (id !== undefined && clientIds === 'refused') throw badRequest('id: must not be sent')
      const sent = (id === undefined || clientIds === 'ignored' ? others : { ...others, id }) as Partial<T>
      const call: Call = { ...service, viewer: request.get('viewer') }
      const present = sent.id === undefined ? undefined : table.get(sent.id)
      if (present) {
        const { duplicateIdStatus } = state.settings
        if (duplicateIdStatus === 200) return request.json(requireRow(call.viewer, present.id), 200)
        throw new Refusal(duplicateIdStatus, `${label} ${present.id} exists already`)
      }
      const made = create(call, sent)
      const next = newRecord(fields, { ...sent, ...made, id: sent.id ?? newId(service) })
      const stored = table.put(resource.check?.(call, { next, sent, before: undefined }) ?? next)
      resource.follow?.(call, stored, undefined)
      return request.json(table.get(stored.id) ?? stored, 201)
    })
  }

  if (updates) {
    app.put('/:id', async (request) => {
      const sent = readUpdate(await readJson(request.req), state.settings.refusesUnknown)
      const call: Call = { ...service, viewer: request.get('viewer') }
      const before = requireRow(call.viewer, request.req.param('id'))
      refuseFixed(resource, before, sent)
      const next = { ...before, ...sent }
      const stored = table.put(resource.check?.(call, { next, sent, before }) ?? next)
      resource.follow?.(call, stored, before)
      return request.json(table.get(stored.id) ?? stored)
    })
  }

  if (remove) {
    app.delete('/:id', (request) => {
      const call: Call = { ...service, viewer: request.get('viewer') }
      return request.json(remove(call, requireRow(call.viewer, request.req.param('id'))))
    })
  }
  return app
}

function refuseFixed<T extends Row>({ fields }: Resource<T>, before: T, sent: Partial<T>): void {
  for (const key of Object.keys(sent) as (keyof T & string)[]) {
    if (fields[key].fixed && sent[key] !== before[key]) throw badRequest(`${key}: cannot be changed`)
  }
}
