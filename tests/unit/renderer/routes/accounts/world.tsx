import { act, fireEvent, screen, within } from '@testing-library/react'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useCommands } from '../../../../../renderer/stores/commands'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import type { Accounts, HighLevelAccount, NozbeAccount } from '../../../../../shared/accounts'
import { type ErrorCode, TandemError } from '../../../../../shared/errors'
import type { MatchGroupShown, MatchPreview, MatchRow } from '../../../../../shared/match'
import { readScopes, writeScopes } from '../../../../../shared/scopes'
import { type KeptAnswers, type SetUpChoices, usualFirstRun } from '../../../../../shared/setUp'
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

/** The same, in the practice workspace: on Preferences, Accounts. */
export const practising = (over: Partial<AppState> = {}): AppState =>
  signedIn({ workspace: { id: 'practice', name: 'Practice', practice: true }, ...over })

/** What was read before the first run: seven contacts in HighLevel, eight in Nozbe. */
export function matchPreview(over: Partial<MatchPreview> = {}): MatchPreview {
  const group = (count: number, rows: readonly Partial<MatchRow>[] = []): MatchGroupShown => ({
    count,
    tasks: 0,
    notes: 0,
    calls: { highlevel: 0, nozbe: 0 },
    all: count,
    rows: rows.map((row, index) => ({
      key: String(index),
      name: `Contact ${index}`,
      detail: '',
      service: null,
      difference: null,
      tasks: 0,
      notes: 0,
      candidates: [],
      ...row,
    })),
  })
  const difference = { field: 'phone', label: null, highlevel: '+971 4 338 2071', nozbe: '+971 4 338 2017' }
  return {
    layout: 'section',
    rules: usualFirstRun,
    contacts: { highlevel: 7, nozbe: 8 },
    groups: {
      equal: group(4, [{ name: 'Ana' }]),
      different: group(1, [{ name: 'عبد الرحمن الخطيب', difference }]),
      onlyHighlevel: {
        ...group(2, [{ name: 'Bo <b>Li</b>', service: 'highlevel', tasks: 3, notes: 1 }]),
        tasks: 3,
        notes: 1,
        calls: { highlevel: 0, nozbe: 60 },
      },
      onlyNozbe: { ...group(1, [{ name: 'Cy', service: 'nozbe' }]), calls: { highlevel: 7, nozbe: 0 } },
      ambiguous: group(2, [
        {
          name: 'Dee',
          service: 'nozbe',
          candidates: [{ name: 'Dee Dee', detail: 'd@example.com', by: 'name' }],
        },
      ]),
    },
    fields: [{ field: 'phone', label: null, count: 1 }],
    conflicts: 1,
    toHighlevel: 1,
    calls: { highlevel: 7, nozbe: 60 },
    duration: 20_100,
    ...over,
  }
}

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
