import { type Document, operationOf, resolve, type SchemaNode } from './check'

/** Where answers are known to be otherwise than the documents say, and what is right. */
const wrong: Record<string, readonly string[]> = {
  // Objects, where the documents have texts.
  'POST /contacts/bulk/tags/update/{type}': ['responses'],
  'POST /locations/{locationId}/customFields/upload': ['meta'],
  // Numbers too, where the documents have texts.
  'GET /contacts/{contactId}': ['contact.customFields'],
  'PUT /contacts/{contactId}': ['contact.customFields'],
  // Rows, where the documents have lists.
  'POST /locations/{locationId}/tasks/search': ['tasks'],
}

interface Operation {
  method: string
  path: string
}

/** What of an answer the documents do not allow. What they do not name may be there. */
export function answerFaults(
  { method, path }: Operation,
  answer: unknown,
  all: readonly Document[],
): string[] {
  const operation = operationOf(method, path, all)
  if (!operation) return ['no such operation']
  const [, success] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? []
  const schema = success?.content?.['application/json']?.schema
  const skipped = wrong[`${method} ${path}`] ?? []
  return faultsIn(answer, schema, '', operation.schemas).filter(
    (fault) => !skipped.some((name) => fault.startsWith(name)),
  )
}

function faultsIn(
  value: unknown,
  given: SchemaNode | undefined,
  where: string,
  schemas: Record<string, SchemaNode>,
): string[] {
  const [base] = given?.allOf ?? []
  const node = resolve(base ?? given, schemas)
  if (!node) return []
  if (value === null) return node.nullable || given?.nullable ? [] : [`${where} is null`]
  const at = (name: string | number) => (where ? `${where}.${name}` : String(name))
  if (Array.isArray(value)) {
    return node.type === 'array'
      ? value.flatMap((item, index) => faultsIn(item, node.items, at(index), schemas))
      : [`${where} is a list`]
  }
  if (typeof value === 'object') {
    if (node.type !== undefined && node.type !== 'object') return [`${where} is an object`]
    return [
      ...(node.required ?? []).filter((name) => !(name in value)).map((name) => `no ${at(name)}`),
      ...Object.entries(value).flatMap(([name, one]) =>
        faultsIn(one, node.properties?.[name], at(name), schemas),
      ),
    ]
  }
  if (node.enum && !node.enum.includes(value)) return [`${where} is none of ${node.enum.join(', ')}`]
  // The documents call a time, which is a text, an object.
  const allowed = node.type === 'integer' ? 'number' : node.type
  return allowed === undefined || allowed === 'object' || allowed === typeof value
    ? []
    : [`${where} is a ${typeof value}`]
}
