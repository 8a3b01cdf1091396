import type { SetUpStep } from '../../../../shared/setUp'

/** The pages of set-up, in their order; the first run itself is watched in Overview. */
export const pages = ['highlevel', 'nozbe', 'layout', 'scope', 'match'] as const
export type WizardPage = (typeof pages)[number]

const pageOfStep = {
  highlevel: 'highlevel',
  nozbe: 'nozbe',
  answers: 'layout',
  scope: 'scope',
  firstRun: 'match',
  done: 'match',
} as const satisfies Record<SetUpStep, WizardPage>

/** The page on which set-up goes on. Pure. */
export const pageOf = (step: SetUpStep): WizardPage => pageOfStep[step]

/** Whether a page was done, or can be: pages beyond that on which set-up goes on cannot be opened. Pure. */
export const isReached = (page: WizardPage, step: SetUpStep): boolean =>
  pages.indexOf(page) <= pages.indexOf(pageOf(step))

/** Pure. */
export const pageAfter = (page: WizardPage): WizardPage => pages[pages.indexOf(page) + 1] ?? page

/** Null before the first. Pure. */
export const pageBefore = (page: WizardPage): WizardPage | null => pages[pages.indexOf(page) - 1] ?? null
