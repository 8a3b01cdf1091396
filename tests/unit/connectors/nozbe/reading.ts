import type { Container } from '../../../../main/connectors/nozbe/layouts/container'
import { type Assembled, assemble, type Reading } from '../../../../main/connectors/nozbe/reading/assemble'
import type { KnownRecords } from '../../../../main/sync/ports'
import { bookOf, comment, container, knowing, sections, task } from './support'

export const noTags = { of: () => [], isAppointment: () => false, isWhole: true, problems: [] }
const view = { zone: 'Europe/Dublin', people: [] }

type Found = Partial<Omit<Reading, 'places'>> & { containers?: Container[]; others?: string[] }

export function read(
  { containers = [], others = [], ...found }: Found,
  known: KnownRecords = knowing(),
): Assembled {
  const contacts = new Map(containers.map((one) => [one.id, one]))
  const reading: Reading = {
    places: { contacts, others: new Set(others), problems: [], isWhole: true },
    tasks: [],
    hasAllTasks: true,
    goneCards: { gone: new Set(), unasked: new Set() },
    comments: new Map(),
    hasAllComments: () => true,
    tags: noTags,
    ...found,
  }
  return assemble(reading, { known, layout: sections, view, book: bookOf() })
}

export const anna = container('s1', 'Anna Lee')
export const card = task('t1', 'Anna Lee', { project_section_id: 's1' })
export const lines = comment(
  'k1',
  't1',
  'E-mail: anna@example.com\nHighLevel: https://x.example/contacts/detail/hl1',
  {
    is_pinned: true,
  },
)
