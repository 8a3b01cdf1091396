import type { z } from 'zod'
import type { Kind } from '../../../../shared/domain'
import { type Rows, readRows } from '../../rows'
import type { Filters, NozbeClient } from '../client'

export interface Listing<T> extends Rows<T> {
  /** Whether it was read to its end, every row was understood, and none came twice: what is missing is not there. */
  isWhole: boolean
}

/** A list of Nozbe, row by row checked. `kind` is what a row that cannot be understood is reported as. */
export async function readList<T>(
  client: Pick<NozbeClient, 'pages'>,
  what: { resource: string; kind: Kind; schema: z.ZodType<T> },
  filters: Filters,
  signal?: AbortSignal,
): Promise<Listing<T>> {
  const { resource, kind, schema } = what
  const listing: Listing<T> = { rows: [], problems: [], isWhole: true }
  const pages = client.pages(resource, filters, signal)
  for (let page = await pages.next(); ; page = await pages.next()) {
    if (page.done) {
      listing.isWhole = page.value && listing.problems.length === 0
      return listing
    }
    const { rows, problems } = readRows(page.value, schema, { kind, operation: `${resource}.list` })
    listing.rows.push(...rows)
    listing.problems.push(...problems)
  }
}
