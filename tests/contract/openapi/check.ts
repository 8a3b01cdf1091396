import type { Facts, OperationFacts, Written } from '../facts/facts'
import { alternativesOf, propertiesOf, shapeOf, typeFaults } from '../facts/types'
import type { Answered, SentRequest } from '../pieces'

/** An operation as the facts describe it, with the shapes that it mentions. */
export interface Described extends OperationFacts {
  /** As the documents write it: `GET /contacts/{contactId}`. */
  name: string
  shapes: Readonly<Record<string, Written>>
}

/** An operation by its name; throws where the facts have none. Pure. */
export function operationNamed(name: string, { operations, shapes }: Facts): Described {
  const found = operations[name]
  if (!found) throw new Error(`The facts have no ${name}: node build/facts.mjs makes them anew.`)
  return { ...found, name, shapes: { ...shapes.refusals, ...shapes[found.subject] } }
}

/** The operation that a request is: of several, the one with the fewest names in its path. Pure. */
export function operationOf({ method, path }: SentRequest, facts: Facts): Described | undefined {
  const [name] = Object.keys(facts.operations)
    .filter((one) => one.startsWith(`${method} `) && fits(one.slice(method.length + 1), path))
    .sort((a, b) => a.split('{').length - b.split('{').length)
  return name === undefined ? undefined : operationNamed(name, facts)
}

const fits = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}/?$`).test(path)

/** What of a request the documents do not allow. Pure. */
export function requestFaults(request: SentRequest, operation: Described): string[] {
  const { service, headers, body } = request
  const scheme = service === 'highlevel' ? 'Bearer' : 'apikey'
  const authorised =
    operation.form && !operation.scopes ? true : headers.get('authorization')?.startsWith(`${scheme} `)
  const version = headers.get('version')
  const type = operation.body ?? operation.form
  const mediaType = operation.form
    ? /^(multipart\/form-data|application\/x-www-form-urlencoded)/
    : /^application\/json/
  return [
    ...(authorised ? [] : ['header Authorization is missing']),
    ...(operation.version === undefined || version === operation.version
      ? []
      : [`header Version is ${version}`]),
    ...queryFaults(request, operation),
    ...(body !== undefined && !mediaType.test(headers.get('content-type') ?? '')
      ? [`header Content-Type is ${headers.get('content-type')}`]
      : []),
    ...bodyFaults(body, type, operation),
  ]
}

function bodyFaults(body: unknown, type: Written | undefined, { shapes }: Described): string[] {
  if (!type) return body === undefined ? [] : ['body is not described']
  const faults = typeFaults(body ?? {}, type, 'body', { shapes, sent: true })
  return body === undefined && faults.length > 0 ? ['body is missing'] : faults
}

function queryFaults({ service, method, query }: SentRequest, operation: Described): string[] {
  const described = propertiesOf(operation.query ?? {})
  const filters = service === 'nozbe' && method === 'GET' ? rowProperties(operation) : []
  return [
    ...described
      .filter(({ name, required }) => required && !query.has(name))
      .map(({ name }) => `query.${name} is missing`),
    ...[...query].flatMap(([name, text]) => {
      const type = described.find((one) => one.name === name)?.type
      if (typeof type === 'string') return isText(text, type) ? [] : [`query.${name} is no ${type}`]
      const isFilter = filters.includes(name.replace(/\[\w+\]$/, ''))
      return [isFilter ? 'query filters by a property' : `query.${name} is not described`]
    }),
  ]
}

/** What each row of a list can have. */
function rowProperties({ answers, shapes }: Described): string[] {
  const list = answers['200']
  const row = typeof list === 'string' ? shapeOf(list.replace(/^\[(.*)\]$/, '$1'), shapes) : undefined
  return propertiesOf(row ?? {}).map(({ name }) => name)
}

const isText = (text: string, type: string): boolean =>
  alternativesOf(type).some((one) => {
    if (one === 'number' || one === 'integer') return /^-?\d+$/.test(text)
    if (one === 'boolean') return text === 'true' || text === 'false'
    return one.startsWith("'") ? one === `'${text}'` : true
  })

const refusalShapes: Record<number, string> = {
  400: '#BadRequestDTO',
  401: '#UnauthorizedDTO',
  404: '#BadRequestDTO',
  422: '#UnprocessableDTO',
}

/** What of an answer the documents do not allow. `partial` where only some properties were asked for. Pure. */
export function answerFaults({ service, query, status, answer }: Answered, operation: Described): string[] {
  const { answers, refusals, shapes } = operation
  const context = { shapes, sent: false, partial: query.has('fields') }
  const where = `answer ${status}`
  if (status < 300) {
    const type = answers[status]
    if (type === undefined) return [`${where} is not described`]
    return type === null ? [] : typeFaults(answer, partialList(type, context.partial), where, context)
  }
  const shape = service === 'highlevel' ? refusalShapes[status] : undefined
  return [
    ...(refusals.includes(status) ? [] : [`${where} is not described`]),
    ...(shape ? typeFaults(answer, shape, where, context) : []),
  ]
}

/** Of rows too, only some properties may be asked for. */
const partialList = (type: Written, partial: boolean): Written =>
  partial && typeof type === 'string' ? type.replace(/^\[#(\w+)\]$/, '[partial #$1]') : type
