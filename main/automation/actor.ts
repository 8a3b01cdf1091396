import type { ExecuteContext } from '../sync/execute/context'
import type { Writable } from '../sync/guard/types'
import type { Caller } from './caller'
import type { Facts } from './facts'

/** What a recipe acts with, in one run. */
export interface Actor {
  context: ExecuteContext
  facts: Facts
  caller: Caller
  writable: Writable
}
