import { act, fireEvent, screen, within } from '@testing-library/react'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useCommands } from '../../../../../renderer/stores/commands'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import type { Accounts, HighLevelAccount, NozbeAccount } from '../../../../../shared/accounts'
import { type ErrorCode, TandemError } from '../../../../../shared/errors'
import { readScopes, writeScopes } from '../../../../../shared/scopes'
import type { KeptAnswers, SetUpChoices } from '../../../../../shared/setUp'
import type { AppState } from '../../../../../shared/state'
import { openApp } from '../../openApp'
import { appState, fakeBridge } from '../../support'

export const highlevel = (over: Partial<HighLevelAccount> = {}): HighLevelAccount => ({
  means: 'private',
  locationId: 'loc1',
  locationName: 'Brightwater Studio',
  timezone: 'Europe/Warsaw',
  access: 'read-write',
  scopes: { granted: [...readScopes, ...writeScopes], missing: [] },
  signedInAt: 0,
  endsAt: null,
  renewsAt: null,
  needsSignIn: false,
  ...over,
})

export const nozbe = (over: Partial<NozbeAccount> = {}): NozbeAccount => ({
  spaces: [{ id: 'team1', name: 'Brightwater', members: 6 }],
  tokenEnd: '7f3a',
  addedAt: 0,
  checkedAt: 0,
  needsSignIn: false,
  ...over,
})

export const accounts = (over: Partial<Accounts> = {}): Accounts => ({
  highlevel: null,
  nozbe: null,
  keeping: 'protected',
  unread: null,
  signIn: null,
  ...over,
})

export const choices = (answers: KeptAnswers | null = null): SetUpChoices => ({
  answers,
  location: { id: 'loc1', name: 'Brightwater Studio', timezone: 'Europe/Warsaw' },
  spaces: [
    {
      id: 'team1',
      name: 'Brightwater',
      members: 6,
      projects: [{ id: 'p1', name: 'Clients', isOpen: true }],
      openProjects: 1,
      projectLimit: null,
      sectionLimit: null,
    },
  ],
  tags: ['buyer', 'seller'],
  businesses: [],
  users: [{ id: 'u1', name: 'Ana' }],
})

export const kept = (over: Partial<KeptAnswers> = {}): KeptAnswers => ({
  teamId: 'team1',
  layout: 'section',
  projectName: 'Clients',
  firstRun: {
    mode: 'copy',
    different: 'ask',
    ambiguous: 'ask',
    onlyIn: { highlevel: 'copy', nozbe: 'leave' },
  },
  scope: null,
  picked: [],
  isPlaced: false,
  ...over,
})

/** Before anything is set up. */
export const fresh = (over: Partial<AppState> = {}): AppState =>
  appState({ workspace: null, lastRun: null, accounts: accounts(), setUp: 'highlevel', ...over })

/** Both accounts are there; the answers are to be given. */
export const signedIn = (over: Partial<AppState> = {}): AppState =>
  fresh({ accounts: accounts({ highlevel: highlevel(), nozbe: nozbe() }), setUp: 'answers', ...over })

/** The user's own workspace is in step. */
export const inStep = (over: Partial<AppState> = {}): AppState =>
  signedIn({ workspace: { id: 'w', name: 'Brightwater', practice: false }, setUp: 'done', ...over })

/** The window on Accounts, with a bridge that notes what it is asked. */
export async function open(state: AppState, answers: Parameters<typeof fakeBridge>[0] = {}) {
  useAppState.setState({ state: null, failure: null })
  useCommands.setState({ busy: [], failure: null })
  useNavigation.setState({ route: 'preferences' })
  const fake = fakeBridge({ 'state:get': () => state, ...answers })
  window.tandem = fake.bridge
  await openApp()
  return fake
}

export const fails =
  (code: ErrorCode, params = {}) =>
  (): never => {
    throw new TandemError(code, params)
  }

/** A request that is answered when the test says so. */
export function later<T>() {
  let answer: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    answer = resolve
  })
  return { ask: () => promise, answer: (value: T) => act(async () => answer(value)) }
}

export const part = (name: string) => within(screen.getByRole('region', { name }))
/** As a person does it: what is pressed has the focus. */
export const press = (element: HTMLElement) =>
  act(async () => {
    element.focus()
    fireEvent.click(element)
  })
export const type = (element: HTMLElement, value: string) =>
  act(async () => fireEvent.change(element, { target: { value } }))
export const typedIn = (element: HTMLElement) => (element as HTMLInputElement).value
/** What is said beside a field, where something is wrong with it. */
export const wrongWith = (element: HTMLElement): string | undefined => {
  if (element.getAttribute('aria-invalid') !== 'true') return undefined
  const [first = ''] = (element.getAttribute('aria-describedby') ?? '').split(' ')
  return document.getElementById(first)?.textContent ?? undefined
}
