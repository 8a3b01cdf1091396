import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { SentRequest } from '../pieces'

/** Where the services' own OpenAPI documents are, on a computer that has them. */
const folder = fileURLToPath(new URL('../../../../shared/reference', import.meta.url))
export const hasReference = existsSync(folder)

const schemaNode = z.looseObject({
  $ref: z.string().optional(),
  /** Of a partial body: whose properties it may hold. */
  'x-fields-of': z.string().optional(),
  type: z.string().optional(),
  nullable: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  required: z.array(z.string()).optional(),
  enum: z.array(z.unknown()).optional(),
  get properties() {
    return z.record(z.string(), schemaNode).optional()
  },
  get items() {
    return schemaNode.optional()
  },
  get allOf() {
    return z.array(schemaNode).optional()
  },
})
export type SchemaNode = z.infer<typeof schemaNode>

const content = z.record(z.string(), z.looseObject({ schema: schemaNode.optional() }))
const operationNode = z.looseObject({
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: schemaNode.optional(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
})
const document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), schemaNode) }),
})
export type Document = z.infer<typeof document>

const read = (path: string): Document => document.parse(JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')))

export const documents = (): Record<SentRequest['service'], Document[]> => ({
  highlevel: ['contacts', 'locations', 'calendars', 'users', 'businesses'].map((app) =>
    read(`highlevel/apps/${app}.json`),
  ),
  nozbe: [read('nozbe/nozbe-openapi.json')],
})

/** What is known to be otherwise than the documents say. */
export const undocumented: Record<string, readonly string[]> = {
  // Its body has an empty schema.
  'POST /contacts/search': ['locationId', 'pageLimit', 'filters', 'sort', 'searchAfter', 'page', 'query'],
  // Taken, and not listed.
  'PUT /contacts/{contactId}': ['companyName'],
}

/** What of a request the documents do not allow. */
export function faultsOf(request: SentRequest, all: readonly Document[]): string[] {
  const isMeant =
    ({ paths }: Document) =>
    (path: string) =>
      fits(path, request.path) && request.method.toLowerCase() in (paths[path] ?? {})
  const [template] = all.flatMap((one) => Object.keys(one.paths).filter(isMeant(one)))
  return template === undefined ? ['no such operation'] : requestFaults(request, template, all)
}

/** The same where it is known which operation is meant, by its path as the documents write it. */
export function requestFaults(request: SentRequest, path: string, all: readonly Document[]): string[] {
  if (!fits(path, request.path)) return [`${request.path} is not ${path}`]
  const operation = operationOf(request.method, path, all)
  if (!operation) return ['no such operation']
  return [
    ...missingParameters(request, operation.parameters),
    ...bodyFaults(request, operation.body, undocumented[`${request.method} ${path}`] ?? []),
  ]
}

/** An operation as the documents describe it. */
export function operationOf(method: string, path: string, all: readonly Document[]) {
  for (const { paths, components } of all) {
    const found = paths[path]?.[method.toLowerCase()]
    if (found === undefined) continue
    const { requestBody, ...operation } = operationNode.parse(found)
    const body = resolve(requestBody?.content['application/json']?.schema, components.schemas)
    return { ...operation, body, schemas: components.schemas }
  }
  return undefined
}

const fits = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}/?$`).test(path)

export function resolve(
  node: SchemaNode | undefined,
  schemas: Record<string, SchemaNode>,
): SchemaNode | undefined {
  const reference = node?.$ref ?? node?.['x-fields-of']
  return reference ? schemas[reference.split('/').at(-1) ?? ''] : node
}

const missingParameters = (
  { headers, query }: SentRequest,
  parameters: z.infer<typeof operationNode>['parameters'],
): string[] =>
  parameters
    .filter((parameter) => parameter.required && parameter.in !== 'path')
    .filter((parameter) => !(parameter.in === 'header' ? headers : query).has(parameter.name))
    .map((parameter) => `no ${parameter.in} ${parameter.name}`)

function bodyFaults(
  { method, body }: SentRequest,
  schema: SchemaNode | undefined,
  more: readonly string[],
): string[] {
  if (body === undefined) return schema && method !== 'GET' ? ['no body'] : []
  const sent = z.record(z.string(), z.unknown()).parse(body)
  const { properties = {}, required = [] } = schema ?? {}
  // A PUT of Nozbe is partial; its required lists hold what only the service writes.
  const needed = method === 'POST' ? required.filter((name) => !properties[name]?.readOnly) : []
  return [
    ...needed.filter((name) => !(name in sent)).map((name) => `no ${name}`),
    ...Object.entries(sent)
      .filter(([name]) => !more.includes(name))
      .flatMap(([name, value]) => valueFaults(name, value, properties[name])),
  ]
}

function valueFaults(name: string, value: unknown, schema: SchemaNode | undefined): string[] {
  if (!schema) return [`${name} is not documented`]
  if (schema.readOnly) return [`${name} is read only`]
  if (value === null) return schema.nullable ? [] : [`${name} is null`]
  const type = Array.isArray(value) ? 'array' : typeof value
  // The documents call the birthday, a text, an object.
  const allowed = schema.type === 'integer' ? 'number' : schema.type
  return allowed === undefined || allowed === 'object' || allowed === type ? [] : [`${name} is a ${type}`]
}
