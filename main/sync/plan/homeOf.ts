import type { Link, StoredRecord, SyncStore } from '../syncStore'
import type { Home } from './types'

/** Where the two sides of a record belong. */
export function homeOf(store: SyncStore, highlevel: StoredRecord, nozbe: StoredRecord): Home {
  const ofHighlevel = contactLink(store, highlevel)
  const ofNozbe = contactLink(store, nozbe)
  return {
    isShared: ofHighlevel !== undefined && ofHighlevel.id === ofNozbe?.id && ofNozbe.mergedInto === null,
    isMerged: ofNozbe?.mergedInto != null,
    ofHighlevel: ofHighlevel && !ofHighlevel.gone.nozbe ? ofHighlevel.nozbeId : null,
    ofNozbe: ofNozbe && !ofNozbe.gone.highlevel ? ofNozbe.highlevelId : null,
  }
}

const contactLink = (store: SyncStore, { service, parentId }: StoredRecord): Link | undefined =>
  parentId === null ? undefined : store.links.of(service, 'contact', parentId)
