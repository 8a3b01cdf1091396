import { z } from 'zod'
import type { Service } from './domain'

/**
 * How an unknown is found out. `probe`: by a read that leaves no trace and notifies nobody. `work`: normal work shows it.
 * `account`: only a person with a real account can tell, so Tandem works whichever way it is.
 */
export type FoundBy = 'probe' | 'work' | 'account'

interface Unknown {
  service: Service
  foundBy: FoundBy
}

const probed = {
  highlevel: { service: 'highlevel', foundBy: 'probe' },
  nozbe: { service: 'nozbe', foundBy: 'probe' },
} as const
const worked = {
  highlevel: { service: 'highlevel', foundBy: 'work' },
  nozbe: { service: 'nozbe', foundBy: 'work' },
} as const
const open = {
  highlevel: { service: 'highlevel', foundBy: 'account' },
  nozbe: { service: 'nozbe', foundBy: 'account' },
} as const

/**
 * Everything about the services that their documents leave open and that matters to Tandem. What each is, and how Tandem
 * works either way, is said in `shared/sentences/unknowns.ts`.
 */
export const unknowns = {
  'highlevel.searchByDateUpdated': probed.highlevel,
  'highlevel.contactPage': probed.highlevel,
  'highlevel.taskPage': probed.highlevel,
  'highlevel.contactAppointmentZone': probed.highlevel,
  'highlevel.taskUpdateDemandsWhole': worked.highlevel,
  'highlevel.indexLag': worked.highlevel,
  'highlevel.touches': open.highlevel,
  'highlevel.companyName': open.highlevel,
  'highlevel.refusedCreate': open.highlevel,
  'highlevel.goneContact': open.highlevel,
  'highlevel.normalForms': open.highlevel,
  'highlevel.privateLimits': open.highlevel,
  'highlevel.retryAfter': open.highlevel,
  'highlevel.refreshGrace': open.highlevel,
  'highlevel.pkce': open.highlevel,
  'highlevel.loopback': open.highlevel,
  'nozbe.filterByLastModified': probed.nozbe,
  'nozbe.filterByCreatedAt': probed.nozbe,
  'nozbe.filterByEditedAt': probed.nozbe,
  'nozbe.commentsOfAllTasks': probed.nozbe,
  'nozbe.page': probed.nozbe,
  'nozbe.allDayZone': probed.nozbe,
  'nozbe.clientIds': worked.nozbe,
  'nozbe.duplicateId': worked.nozbe,
  'nozbe.commentTouchesTask': worked.nozbe,
  'nozbe.timeNeeded': open.nozbe,
  'nozbe.deletedSection': open.nozbe,
  'nozbe.limits': open.nozbe,
  'nozbe.errorBodies': open.nozbe,
  'nozbe.taskLink': open.nozbe,
} as const satisfies Record<string, Unknown>

export type UnknownId = keyof typeof unknowns
export const unknownIds = Object.keys(unknowns) as UnknownId[]

/**
 * `yes`, `no`, `unknown`, a number (rows of a page; milliseconds of a lag; a status), or a word: a zone is `utc`,
 * `location`, or `neither`.
 */
export type Answer = 'yes' | 'no' | 'unknown' | 'utc' | 'location' | 'neither' | number

const answer = z.union([z.enum(['yes', 'no', 'unknown', 'utc', 'location', 'neither']), z.number()])

/** What was found out about one unknown. */
export interface Finding {
  id: UnknownId
  service: Service
  answer: Answer
  /** When that was found, epoch milliseconds. */
  at: number
  /** When it was last asked for, in vain or not; 0 where it never was. */
  triedAt: number
}

export const findingSchema = z.object({
  id: z.enum(unknownIds as [UnknownId, ...UnknownId[]]),
  service: z.enum(['highlevel', 'nozbe']),
  answer,
  at: z.number(),
  triedAt: z.number(),
}) satisfies z.ZodType<Finding>
