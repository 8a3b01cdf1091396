import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Fault } from '../../main/practice/faults'
import type { Practice } from '../../main/practice/index'
import { otherService } from '../../shared/domain'

/** What must not be found anywhere, and where it is planted. */

export interface Planted {
  /** In use: each is sent with every call to its service. */
  highlevel: string
  nozbe: string
  /** Never sent by a sync, but a service may quote them. */
  clientSecret: string
  refreshToken: string
  code: string
  /** Stands in every personal value. In lower case, as tags and e-mails are kept. */
  personal: string
}

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const word = (length: number, characters = letters) =>
  fc
    .array(fc.constantFrom(...characters), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

const hex = [...'0123456789abcdef']
const uuid = fc.tuple(...[8, 4, 4, 4, 12].map((length) => word(length, hex))).map((parts) => parts.join('-'))

/** The forms that tokens have, and some that they might get. */
const token = fc.oneof(
  uuid.map((id) => `pit-${id}`),
  uuid,
  fc.tuple(word(16), word(32)).map((parts) => parts.join('_')),
  fc.tuple(word(20), word(60), word(43)).map(([head, body, sign]) => `eyJ${head}.${body}.${sign}`),
  fc.tuple(word(12), word(12)).map((parts) => `${parts.join('/+')}==`),
)
/** Named where it is quoted: it is only known by that, and has a digit like every secret of a service. */
const named = word(24).map((text) => `${text}7`)

export const planted: fc.Arbitrary<Planted> = fc.record({
  highlevel: token,
  nozbe: token,
  clientSecret: named,
  refreshToken: named,
  code: named,
  personal: word(10, hex).map((text) => `zq${text}`),
})

/** An error of either service that quotes what it was sent, in body and headers. */
export const quoting: fc.Arbitrary<(planted: Planted) => Fault> = fc
  .record({
    service: fc.constantFrom('highlevel' as const, 'nozbe' as const),
    kind: fc.constantFrom('status' as const, 'status-after' as const),
    status: fc.constantFrom(302, 400, 401, 403, 404, 409, 422, 429, 500, 503),
    skip: fc.nat(12),
    times: fc.integer({ min: 1, max: 4 }),
    form: fc.constantFrom<(quote: Quote) => unknown>(
      ({ own, personal }) => ({ message: `No access to ${personal} with ${own}`, traceId: own }),
      ({ own, personal }) => ({ message: [`Authorization: Bearer ${own}`, personal], error: own }),
      ({ other, secrets }) => ({ error: `${secrets} ${other}`, detail: secrets }),
      ({ own, personal }) => `${personal} ${'x '.repeat(92)}${own}`,
      ({ own, secrets }) => ({ unknown: { deep: own }, secrets }),
    ),
  })
  .map(({ form, ...fault }) => (planted) => {
    const quote = quoteOf(planted, fault.service)
    const { own, personal } = quote
    const headers = { 'X-Trace-Id': own, 'X-Request-Id': own, 'X-Asked-By': personal }
    return { ...fault, headers, body: form(quote) }
  })

interface Quote {
  own: string
  /** The token of the other service: it is of no use here, but nobody has to see it. */
  other: string
  personal: string
  secrets: string
}

function quoteOf(planted: Planted, service: 'highlevel' | 'nozbe'): Quote {
  const { clientSecret, refreshToken, code, personal } = planted
  return {
    own: planted[service],
    other: `apikey ${planted[otherService(service)]}`,
    personal,
    secrets: `client_secret=${clientSecret}&code=${code} {"refresh_token":"${refreshToken}"}`,
  }
}

/** Puts the tokens in the place of those that the practice services know, and the mark into every personal value. */
export function plant({ highlevelState, nozbeState, highlevel, nozbe }: Practice, planted: Planted): void {
  for (const [state, was, now] of [
    [highlevelState, highlevel.token, planted.highlevel],
    [nozbeState, nozbe.token, planted.nozbe],
  ] as const) {
    const tokens = state.tokens as { get(id: string): object | undefined; put(row: never): unknown }
    tokens.put({ ...tokens.get(was), id: now } as never)
  }
  let count = 0
  const mark = () => {
    count += 1
    return `${planted.personal}n${count}`
  }
  for (const field of [...highlevelState.customFields.all()])
    highlevelState.customFields.put({ ...field, name: mark() })
  for (const contact of [...highlevelState.contacts.all()]) {
    const tag = highlevelState.tags.put({ id: `tag${mark()}`, name: mark() })
    highlevelState.contacts.put({
      ...contact,
      firstName: mark(),
      lastName: mark(),
      email: `${mark()}@mail.example`,
      companyName: mark(),
      address1: mark(),
      city: mark(),
      state: mark(),
      postalCode: mark(),
      website: `https://${mark()}.example`,
      source: mark(),
      tags: [tag.name],
      customFields: contact.customFields.map(({ id, value }) => ({
        id,
        value: highlevelState.customFields.get(id)?.dataType === 'TEXT' ? mark() : value,
      })),
    })
  }
  for (const task of [...highlevelState.tasks.all()])
    highlevelState.tasks.put({ ...task, title: mark(), body: mark() })
  for (const note of [...highlevelState.notes.all()]) highlevelState.notes.put({ ...note, body: mark() })
  for (const one of [...highlevelState.appointments.all()])
    highlevelState.appointments.put({ ...one, title: mark(), notes: mark() })
  for (const task of [...nozbeState.tasks.all()]) nozbeState.tasks.put({ ...task, name: mark() })
}

/** A data folder, gone with `remove`. */
export function dataFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-secrets-'))
  return {
    dataDir,
    /** Everything in it, byte for byte. */
    bytes: () =>
      readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
        .join('\n'),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
