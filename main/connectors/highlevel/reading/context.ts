import type { Clock } from '../../../../shared/clock'
import type { Service } from '../../../../shared/domain'
import type { Knowledge } from '../../probes/knowledge'
import type { HighLevelClient } from '../client'
import type { RowContext } from '../records/view'

/** What every part of a reading works with. */
export interface ReadContext {
  client: HighLevelClient
  /** For what can wait: it throws `rate.limited` earlier in the day. */
  background: HighLevelClient
  rows: RowContext
  /** The service's. */
  clock: Clock
  knowledge: Knowledge
  /** What an error about an operation says of where it happened. */
  facts(operation: string): { service: Service; host: string; operation: string }
}
