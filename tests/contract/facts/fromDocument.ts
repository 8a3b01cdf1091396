import type { DocumentNode, OperationNode, SchemaNode } from './documents'
import type { OperationFacts, SubjectFacts, Written } from './facts'

/** A longer list of words says nothing that anything of ours depends on: it counts as any text. */
const mostWords = 40

/** What a document says of the operations that are wanted, and of the shapes that these mention, or that are. Pure. */
export function factsFrom(
  document: DocumentNode,
  isWanted: (operation: string) => boolean,
  alsoWanted: readonly string[] = [],
): SubjectFacts {
  const { schemas } = document.components
  const operations: SubjectFacts['operations'] = {}
  const shapes: SubjectFacts['shapes'] = {}
  const mention = (name: string) => {
    const schema = schemas[name]
    if (!schema || name in shapes) return
    shapes[name] = ''
    shapes[name] = written(schema, mention)
  }
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = `${method.toUpperCase()} ${path}`
      if (isWanted(name)) operations[name] = operationFacts(operation, mention)
    }
  }
  alsoWanted.forEach(mention)
  return { operations: inOrder(operations), shapes: inOrder(shapes) }
}

const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

type Mention = (shape: string) => void

function operationFacts(
  { parameters, requestBody, responses, security }: OperationNode,
  mention: Mention,
): OperationFacts {
  const scopes = [...new Set(security.flatMap((one) => Object.values(one).flat()))]
  const version = parameters.find(({ name }) => name === 'Version')?.schema?.enum?.join()
  const query = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, required, schema }) => [`${name}${required ? '!' : ''}`, typeOf(schema, mention)])
  const body = requestBody?.content['application/json']?.schema
  const [form] = Object.entries(requestBody?.content ?? {}).filter(([type]) => type !== 'application/json')
  const statuses = Object.entries(responses)
  return {
    ...(scopes.length > 0 ? { scopes } : {}),
    ...(version ? { version } : {}),
    ...(query.length > 0 ? { query: Object.fromEntries(query) } : {}),
    ...(body ? { body: written(body, mention) } : {}),
    ...(form?.[1].schema ? { form: written(form[1].schema, mention) } : {}),
    answers: Object.fromEntries(
      statuses
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { content }]) => {
          const schema = content?.['application/json']?.schema
          return [status, schema ? written(schema, mention) : null]
        }),
    ),
    refusals: statuses.map(([status]) => Number(status)).filter((status) => status >= 300),
  }
}

/** An object property by property; everything else on one line. */
function written(schema: SchemaNode, mention: Mention): Written {
  const { properties, required = [], nullable } = schema
  if (!properties || nullable || schema.$ref || schema['x-fields-of']) return typeOf(schema, mention)
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      `${name}${required.includes(name) ? '!' : ''}${property.readOnly ? '~' : ''}`,
      written(property, mention),
    ]),
  )
}

function typeOf(schema: SchemaNode | undefined, mention: Mention): string {
  if (!schema) return 'any'
  const types = plainTypeOf(schema, mention)
  return [...new Set([...types, ...(schema.nullable ? ['null'] : [])])].join(' | ')
}

function plainTypeOf(schema: SchemaNode, mention: Mention): string[] {
  const { $ref, 'x-fields-of': part, allOf, anyOf, oneOf, additionalProperties: more, type } = schema
  const shape = (reference: string) => {
    const name = reference.split('/').at(-1) ?? ''
    mention(name)
    return `#${name}`
  }
  if ($ref) return [shape($ref)]
  if (part) return [`partial ${shape(part)}`]
  const some = allOf ?? anyOf ?? oneOf
  if (some) return some.map((one) => typeOf(one, mention))
  if (schema.enum && schema.enum.length <= mostWords)
    return schema.enum.map((word) => (typeof word === 'string' ? `'${word}'` : String(word)))
  if (type === 'array') return [`[${typeOf(schema.items, mention)}]`]
  if (typeof more === 'object') return [`{${typeOf(more, mention)}}`]
  return [type ?? 'any']
}
