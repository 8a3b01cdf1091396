import type { PreviewRecord, PreviewShown } from '../../../../../shared/preview'
import { at } from '../../support'

export const record = (over: Partial<PreviewRecord> & { id: string }): PreviewRecord => ({
  keys: [`key of ${over.id}`],
  needs: [],
  op: 'update',
  kind: 'contact',
  service: 'nozbe',
  contact: { id: 'anna', name: 'Anna' },
  title: null,
  fields: [{ field: 'city', label: null, before: 'Cork', after: 'Galway' }],
  reason: null,
  also: [],
  calls: { highlevel: 0, nozbe: 3 },
  ...over,
})

const jan = { id: 'jan', name: 'Jan' }

/** Anna is changed on both sides; Jan is on one side only, with a task. */
export const records = [
  record({ id: 'anna' }),
  record({
    id: 'anna back',
    service: 'highlevel',
    fields: [{ field: 'company', label: null, before: null, after: 'Quay' }],
    calls: { highlevel: 2, nozbe: 0 },
  }),
  record({
    id: 'jan',
    op: 'create',
    contact: jan,
    fields: [{ field: 'name', label: null, before: null, after: 'Jan' }],
  }),
  record({
    id: 'task',
    op: 'create',
    kind: 'task',
    contact: jan,
    title: 'Call',
    needs: ['jan'],
    fields: [{ field: 'title', label: null, before: null, after: 'Call' }],
  }),
]

export const shown: PreviewShown = {
  id: 1,
  readAt: at(14, 34),
  firstRun: null,
  records,
  held: [
    {
      why: 'conflict',
      kind: 'contact',
      contact: 'Zoe',
      title: null,
      field: 'phone',
      service: null,
      count: 1,
      isKnown: true,
    },
    {
      why: 'readOnly',
      kind: 'task',
      contact: 'Zoe',
      title: 'Call',
      field: 'title',
      service: 'highlevel',
      count: 1,
      isKnown: false,
    },
  ],
}
