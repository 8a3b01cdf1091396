import { z } from 'zod'
import type { CatalogAction } from '../../catalog/entry'
import { id as anId, anything, listQuery, nozbeAction, oneQuery, type Shape } from './parts'

/** A collection of Nozbe's, all of which work alike. What has no sentence cannot be done. */
interface Resource {
  /** Of the entries: `tasks`. */
  name: string
  path: string
  sentences: { list: string; get: string; create?: string; update?: string; delete?: string }
  row: z.ZodObject
  /** What may be written and what not, as `create` and `update` take it. */
  create?: Shape
  update?: Shape
  /** Properties that only the service writes; lists can be filtered by them all the same. */
  readOnly?: Shape
  /** Filters that are no property, or not any value of one. */
  filters?: Shape
  /** Of what stands under `{id}` in the path, if it is not just an id. */
  id?: z.ZodType
}

/** Every property may be written, or none at all, in an update. */
export const partial = (shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, type.optional()]))

export function resourceActions(resource: Resource): CatalogAction[] {
  const { name, path, sentences, row, create = {}, update = {}, readOnly, filters = {}, id } = resource
  const one = `${path}/{id}`
  const names = id ? { id } : {}
  const properties = { id: anId, ...readOnly, ...create, ...update }
  const plain = Object.entries(properties).filter(([property]) => !Object.hasOwn(filters, property))
  /** `fields` may leave out anything. */
  const shown = row.partial()
  return [
    nozbeAction({
      name: `${name}.list`,
      sentence: sentences.list,
      method: 'GET',
      path,
      query: listQuery(Object.fromEntries(plain), filters),
      output: z.array(shown),
    }),
    nozbeAction({
      name: `${name}.get`,
      sentence: sentences.get,
      method: 'GET',
      path: one,
      names,
      query: oneQuery,
      output: shown,
    }),
    ...(sentences.create
      ? [
          nozbeAction({
            name: `${name}.create`,
            sentence: sentences.create,
            method: 'POST',
            path,
            body: create,
            output: row,
          }),
        ]
      : []),
    ...(sentences.update
      ? [
          nozbeAction({
            name: `${name}.update`,
            sentence: sentences.update,
            method: 'PUT',
            path: one,
            names,
            body: update,
            output: row,
          }),
        ]
      : []),
    ...(sentences.delete
      ? [
          nozbeAction({
            name: `${name}.delete`,
            sentence: sentences.delete,
            method: 'DELETE',
            path: one,
            names,
            output: anything,
            answers: 'json or nothing',
          }),
        ]
      : []),
  ]
}
