import { configure, render, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { startI18n } from '../../../../../renderer/i18n'
import { Mapping } from '../../../../../renderer/routes/mapping/Mapping'
import type { CustomField } from '../../../../../shared/fields'
import type { RequestChannel } from '../../../../../shared/ipc/channels'
import { defaultMapping, type Mapping as Rules } from '../../../../../shared/mapping'
import type { ContactPreview, MappingEffect, MappingShown } from '../../../../../shared/mappingShown'
import type { AppState } from '../../../../../shared/state'
import { appState, fakeBridge } from '../../support'

startI18n(['en-GB'])
// A table of selects takes a while in a simulated page on a computer that has other things to do.
configure({ asyncUtilTimeout: 5000 })

const customFields: CustomField[] = [
  { id: 'b', name: 'Budget <b>', type: 'number', options: null },
  { id: 'l', name: 'تاريخ', type: 'date', options: null },
]

export const shownOf = (over: Partial<MappingShown> = {}): MappingShown => ({
  mapping: defaultMapping(customFields),
  customFields,
  layout: 'section',
  due: { daysAfter: 3, hour: 9 },
  timezone: 'Europe/Warsaw',
  heldBack: [],
  ...over,
})

const none = () => ({ highlevel: 0, nozbe: 0 })
export const effectOf = (over: Partial<MappingEffect> = {}): MappingEffect => ({
  records: { contact: { highlevel: 0, nozbe: 214 }, task: none(), note: none(), appointment: none() },
  calls: 220,
  conflicts: 0,
  held: 0,
  ...over,
})

/** A contact whose website would be written to its card while the draft lets it go there. */
export const previewOf = (mapping: Rules): ContactPreview => {
  const website = mapping.contact.find(({ field }) => field === 'website')?.direction
  return {
    id: 'c1',
    name: { now: 'Siobhán O’Connell', after: 'Siobhán O’Connell' },
    tags: { now: ['landlord'], after: ['landlord'] },
    lines: [
      { field: 'email', label: 'E-mail', now: 's@example.com', after: 's@example.com' },
      { field: 'phone', label: 'Phone', now: null, after: null },
      {
        field: 'website',
        label: 'Website',
        now: null,
        after: website === 'to-nozbe' ? 'harbourquay.ie' : null,
      },
    ],
    records: [
      {
        kind: 'task',
        id: 't1',
        fields: [
          { field: 'title', now: 'Send the <i>photos</i>', after: 'Send the <i>photos</i>' },
          { field: 'dueDate', now: '2026-05-14', after: '2026-05-14' },
          { field: 'completed', now: false, after: false },
        ],
        isNew: false,
      },
    ],
    isNew: false,
  }
}

type Answers = Partial<Record<RequestChannel, (input: never) => unknown>>

/** The screen, on a core that answers as these say. */
export async function openMapping(answers: Answers = {}, state: Partial<AppState> = {}) {
  const bridge = fakeBridge({
    'mapping:get': () => shownOf(),
    'mapping:effect': () => effectOf(),
    'mapping:preview': (({ mapping }: { mapping: Rules }) => previewOf(mapping)) as never,
    'mapping:save': ((mapping: Rules) => shownOf({ mapping })) as never,
    'mapping:saveDue': ((due: MappingShown['due']) => shownOf({ due })) as never,
    'recipes:contacts': () => [
      { id: 'c1', name: 'Siobhán O’Connell' },
      { id: 'c2', name: 'Jan Kowal' },
    ],
    'people:get': () => ({
      users: [
        { id: 'h1', name: 'Zofia Lis', email: 'z@example.com', nozbeId: 'n1', by: 'email' },
        { id: 'h2', name: 'Marcus Bell', email: null, nozbeId: null, by: null },
      ],
      members: [
        { id: 'n1', name: 'Zofia', email: 'z@example.com' },
        { id: 'n2', name: 'Ravi', email: null },
      ],
    }),
    ...(answers as object),
  })
  window.tandem = bridge.bridge
  const shown = render(<Mapping state={appState(state)} />)
  await screen.findByText('s@example.com')
  return { bridge, ...shown }
}

/** A promise to be kept when a test says so. */
export function promised<T>() {
  let keep: (value: T) => void = vi.fn()
  const promise = new Promise<T>((resolve) => {
    keep = resolve
  })
  return { promise, keep }
}
