import type { Http } from '../http'
import { freshKnowledge, type Knowledge } from '../probes/knowledge'
import { appointmentCalls } from './calls/appointments'
import { contactCalls } from './calls/contacts'
import { noteCalls } from './calls/notes'
import { taskCalls } from './calls/tasks'

export const highLevelUrl = 'https://services.leadconnectorhq.com'

export const highLevelHeaders = (token: string): Record<string, string> => ({
  Authorization: `Bearer ${token.trim().replace(/^Bearer\s+/i, '')}`,
  Version: '2021-07-28',
})

export type HighLevelClient = ReturnType<typeof createHighLevelClient>

/**
 * The operations on records that Tandem uses, for one location. All throw TandemError. `knowledge`: how big its pages are.
 */
export const createHighLevelClient = (
  http: Http,
  locationId: string,
  knowledge: Knowledge = freshKnowledge(),
) => ({
  ...contactCalls(http, locationId, knowledge),
  ...taskCalls(http, locationId, knowledge),
  ...noteCalls(http),
  ...appointmentCalls(http, locationId),
})
