import type {
  AmbiguousShown,
  ApprovalShown,
  ConflictShown,
  WaitingShown,
} from '../../../../../shared/waiting'
import { at } from '../../support'

export const conflict = (id: number, over: Partial<ConflictShown> = {}): ConflictShown => ({
  id,
  key: `${id} phone`,
  kind: 'contact',
  contact: { id: 'link 1', name: 'Katarzyna Wiśniewska', detail: 'Pracownia Światła, Gdańsk' },
  title: null,
  field: 'phone',
  label: null,
  form: 'phone',
  options: null,
  values: { highlevel: '+48 58 1', base: '+48 58 0', nozbe: '+48 58 2' },
  at: { highlevel: at(14, 21), base: at(9, 0, 8), nozbe: at(14, 29) },
  gone: null,
  takes: ['highlevel', 'base', 'nozbe'],
  mayKeepBoth: false,
  mayType: true,
  mayAlways: true,
  chosen: false,
  ...over,
})

export const description = (id: number, over: Partial<ConflictShown> = {}): ConflictShown =>
  conflict(id, {
    key: `${id} body`,
    kind: 'task',
    title: 'Offer for the showroom',
    field: 'body',
    form: 'markdown',
    values: {
      highlevel: 'Two lamps, brushed brass.',
      base: 'Two lamps, black.',
      nozbe: 'Three lamps, black.',
    },
    mayKeepBoth: true,
    ...over,
  })

export const approval = (over: Partial<ApprovalShown> = {}): ApprovalShown => ({
  id: 1,
  kind: 'task',
  op: 'delete',
  service: 'highlevel',
  reason: 'gone',
  records: [
    { contact: 'Anna', title: 'Call' },
    { contact: 'Jan', title: 'Write' },
    { contact: 'Eve', title: null },
  ],
  decided: false,
  ...over,
})

export const ambiguous = (over: Partial<AmbiguousShown> = {}): AmbiguousShown => ({
  service: 'highlevel',
  kind: 'contact',
  id: 'h1',
  contact: { id: 'highlevel h1', name: 'Ines Duarte', detail: 'ines@example.com' },
  title: null,
  candidates: [{ id: 'n1', name: 'Ines Duarte', detail: '' }],
  mayCopy: true,
  ...over,
})

export const waiting = (over: Partial<WaitingShown> = {}): WaitingShown => ({
  conflicts: [],
  approvals: [],
  ambiguous: [],
  mayTakeBack: false,
  ...over,
})
