import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** What the next run would do, and carrying out a part of it. How far either is, is in the state. */
export const previewHandlers = (core: Promise<Core>) =>
  ({
    'preview:read': async () => (await core).readPreview(),
    'preview:cancel': async () => void (await core).cancelPreview(),
    'preview:isCurrent': async (id) => (await core).isPreviewCurrent(id),
    'preview:run': async (keys) => (await core).runPreview(keys),
  }) satisfies Partial<Handlers>
