import { create } from 'zustand'

export interface Toast {
  /** What was done, in a sentence. */
  text: string
  /** What can be done about it. */
  action?: { text: string; onAction(): void }
}

interface Toasts {
  /** A number of its own, so that the same words twice are two toasts. */
  shown: (Toast & { id: number }) | null
  show(toast: Toast): void
  hide(): void
}

/** The one that is in sight: a newer one takes its place. */
export const useToasts = create<Toasts>((set, get) => ({
  shown: null,
  show: (toast) => set({ shown: { ...toast, id: (get().shown?.id ?? 0) + 1 } }),
  hide: () => set({ shown: null }),
}))
