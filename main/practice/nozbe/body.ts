import { z } from 'zod'
import { badRequest } from './errors'
import { type Field, id } from './fields'
import type { Resource } from './resource'
import type { Row } from './table'

/** Reads the body of a POST or PUT: what clients may write, checked. `refusesUnknown` is the setting. */
export type ReadBody<T> = (body: unknown, refusesUnknown: boolean) => Partial<T>

type Definition<T extends Row> = Pick<Resource<T>, 'fields' | 'takesIds'>

/** A POST must name what is required; properties that the service writes are ignored. */
export function createReader<T extends Row>({ fields, takesIds }: Definition<T>): ReadBody<T> {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, field] of Object.entries<Field<unknown>>(fields)) {
    shape[key] = field.written === 'required' ? field.type : field.type.optional()
  }
  return reader(fields, shape, takesIds ? ['id'] : [])
}

/** A PUT names only what changes. */
export function updateReader<T extends Row>({ fields }: Definition<T>): ReadBody<T> {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, field] of Object.entries<Field<unknown>>(fields)) shape[key] = field.type.optional()
  return reader(fields, shape, [])
}

function reader<T extends Row>(
  fields: Resource<T>['fields'],
  shape: Record<string, z.ZodType>,
  alsoTaken: readonly string[],
): ReadBody<T> {
  const ignored = Object.entries<Field<unknown>>(fields)
    .filter(([key, field]) => field.written === 'service' && !alsoTaken.includes(key))
    .map(([key]) => key)
  for (const key of ignored) shape[key] = z.unknown().optional()
  if (alsoTaken.includes('id')) shape.id = id.nullish()
  const strict = z.strictObject(shape)
  const loose = z.object(shape)

  return (body, refusesUnknown) => {
    const result = (refusesUnknown ? strict : loose).safeParse(body)
    if (!result.success) throw badRequest(result.error.issues.map(message).join('; '))
    const sent: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(result.data)) {
      const isAbsent = value === undefined || (key === 'id' && value === null)
      if (!isAbsent && !ignored.includes(key)) sent[key] = value
    }
    return sent as Partial<T>
  }
}

const message = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message

/** The JSON of a request; throws a 400 when it is none. */
export async function readJson(request: { text(): Promise<string> }): Promise<unknown> {
  try {
    return JSON.parse(await request.text())
  } catch (error) {
    throw badRequest((error as SyntaxError).message)
  }
}
