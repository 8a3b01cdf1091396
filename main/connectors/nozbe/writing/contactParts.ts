import type { FieldValue } from '../../../../shared/domain'
import type { WriteJournal } from '../../../sync/ports'
import type { CardBook } from '../card/book'
import type { Pinned } from '../card/pinned'
import type { NozbeClient } from '../client'
import type { Container, Layout } from '../layouts/container'
import type { TaskRow } from '../rows'
import type { Look } from './look'
import { journalledRequest, type Made, makeOrFind } from './send'
import type { TagWriter } from './tagWriter'

/** What contacts are written with. */
export interface ContactTools {
  client: NozbeClient
  look: Look
  layout: Layout
  pinned: Pinned
  tags: TagWriter
  book: () => CardBook
}

/** The container, in the group where that is what makes it a contact. */
export const joined = async (
  layout: Layout,
  container: Container,
  journal: WriteJournal,
): Promise<Container> =>
  container.isStray ? journalledRequest(journal, 'group', () => layout.join(container)) : container

export interface WantedCard {
  id: string
  containerId: string
  name: string
  isOurs: (task: TaskRow) => boolean
}

/** The card in its container, without a comment yet. */
export const madeCard = (
  { client, layout }: Pick<ContactTools, 'client' | 'layout'>,
  { id, containerId, name, isOurs }: WantedCard,
  journal: WriteJournal,
): Promise<Made<TaskRow>> =>
  journalledRequest(
    journal,
    'card',
    () => makeOrFind(client.tasks, id, { name, ...layout.placeOf(containerId) }, isOurs),
    ({ row }) => row.id,
  )

/** A set as it stands in a field. */
export const setOf = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : [])
