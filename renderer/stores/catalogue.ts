import { create } from 'zustand'
import type { Catalogue } from '../../shared/catalogue'
import type { ErrorReport } from '../../shared/errors'
import { ask } from '../bridge'

interface CatalogueStore {
  /** Null until the first answer. */
  catalogue: Catalogue | null
  failure: ErrorReport | null
  /** Name of the entry that is shown by itself; null for the list. */
  opened: string | null
  /** What was typed into the forms, by the names of entries and fields. */
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>
  load(): Promise<void>
  open(name: string | null): void
  type(name: string, texts: Readonly<Record<string, string>>): void
}

/** What there is on the services, and what the user typed to try it, kept while other screens are shown. */
export const useCatalogue = create<CatalogueStore>((set) => ({
  catalogue: null,
  failure: null,
  opened: null,
  typed: {},
  load: async () => {
    const reply = await ask('catalogue:list')
    set(reply.ok ? { catalogue: reply.value, failure: null } : { failure: reply.error })
  },
  open: (opened) => set({ opened }),
  type: (name, texts) => set(({ typed }) => ({ typed: { ...typed, [name]: texts } })),
}))
