import type { Fields, Kind } from '../../shared/domain'
import type { RemoteRecord } from './ports'

/** A record of which nothing is known but what is given. */
export const newRecord = (
  kind: Kind,
  id: string,
  known: { parentId: string | null; fields: Fields } & Partial<RemoteRecord>,
): RemoteRecord => ({
  kind,
  id,
  copies: {},
  parts: {},
  state: 'live',
  stamp: null,
  modified: null,
  unfinished: false,
  namedPeer: null,
  url: null,
  byline: null,
  damaged: null,
  repeats: false,
  ...known,
})
