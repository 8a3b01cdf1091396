import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Service } from '../../../shared/domain'

/** Where the services’ own OpenAPI documents are, on a computer that has them. */
const folder = fileURLToPath(new URL('../../../../shared/reference', import.meta.url))
export const hasDocuments = existsSync(folder)

const schemaNode = z.looseObject({
  $ref: z.string().optional(),
  /** Of a partial body: whose properties it may hold. */
  'x-fields-of': z.string().optional(),
  type: z.string().optional(),
  nullable: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  required: z.array(z.string()).optional(),
  enum: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  get properties() {
    return z.record(z.string(), schemaNode).optional()
  },
  get items() {
    return schemaNode.optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), schemaNode]).optional()
  },
  get allOf() {
    return z.array(schemaNode).optional()
  },
  get anyOf() {
    return z.array(schemaNode).optional()
  },
  get oneOf() {
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
export type OperationNode = z.infer<typeof operationNode>

const documentNode = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationNode)).default({}),
  components: z.looseObject({ schemas: z.record(z.string(), schemaNode) }),
})
export type DocumentNode = z.infer<typeof documentNode>

const read = (path: string): DocumentNode =>
  documentNode.parse(JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')))

const pathOf = (service: Service, name: string): string => {
  if (service === 'nozbe') return 'nozbe/nozbe-openapi.json'
  return name === 'common' ? 'highlevel/common/common-schemas.json' : `highlevel/apps/${name}.json`
}

/** A document of HighLevel’s by its name, or the one of Nozbe. */
export const readDocument = (service: Service, name: string): DocumentNode => read(pathOf(service, name))
