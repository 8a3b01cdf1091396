import { Hono } from 'hono'
import type { Clock } from '../../../shared/clock'
import { createRandom, hexadecimal, type Random } from '../random'
import { addClient, addToken } from './access'
import { businessRoutes } from './businesses'
import { appointmentNoteRoutes } from './calendars/appointmentNotes'
import { appointmentRoutes } from './calendars/appointments'
import { blockedSlotRoutes } from './calendars/blockedSlots'
import { calendarRoutes } from './calendars/routes'
import { contactAppointmentRoutes } from './contacts/appointments'
import { contactBulkRoutes } from './contacts/bulk'
import { contactCampaignRoutes } from './contacts/campaigns'
import { contactLabelRoutes } from './contacts/labels'
import { contactListRoutes } from './contacts/lists'
import { contactMergeRoutes } from './contacts/merge'
import { contactNoteRoutes } from './contacts/notes'
import { contactRoutes } from './contacts/routes'
import { contactSearchRoutes } from './contacts/search'
import { contactTaskRoutes } from './contacts/tasks'
import type { App, Service, Variables } from './context'
import { Refusal } from './errors'
import { createGuard } from './guard'
import { customFieldRoutes } from './locations/customFields'
import { fileUploadRoutes } from './locations/fileUpload'
import { locationRoutes } from './locations/location'
import { recurringTaskRoutes } from './locations/recurringTasks'
import { locationTagRoutes } from './locations/tags'
import { taskSearchRoutes } from './locations/taskSearch'
import { consentRoutes } from './oauth/consent'
import { tokenRoutes } from './oauth/token'
import { createSearchIndex } from './searchIndex'
import type { HighLevelState } from './state'
import { userRoutes } from './users'

export interface HighLevelOptions {
  state: HighLevelState
  clock: Clock
  random: Random
  /** Whether the rate limits hold. Default true. */
  limits?: boolean
}

export interface HighLevel {
  app: App
  state: HighLevelState
}

/**
 * The practice HighLevel. A state without a token or an application gets one of each: a private integration with
 * every scope, and a client named Tandem.
 */
export function createHighLevel({ state, clock, random, limits = true }: HighLevelOptions): HighLevel {
  const index = createSearchIndex(state.contacts, clock, () => state.settings.indexLagMs)
  const service: Service = { state, clock, random, index }
  if (state.tokens.size === 0) addToken(state, random)
  if (state.clients.size === 0) addClient(state, random, 'Tandem')

  const app = new Hono<{ Variables: Variables }>({ strict: false })
  const traces = createRandom(random.int(2 ** 32))
  app.use(async (call, next) => {
    call.set('traceId', [8, 4, 4, 4, 12].map((length) => traces.id(hexadecimal, length)).join('-'))
    await next()
  })

  const can = createGuard(service, limits)
  contactSearchRoutes(app, service, can)
  contactListRoutes(app, service, can)
  contactBulkRoutes(app, service, can)
  contactRoutes(app, service, can)
  contactTaskRoutes(app, service, can)
  contactNoteRoutes(app, service, can)
  contactAppointmentRoutes(app, service, can)
  contactLabelRoutes(app, service, can)
  contactCampaignRoutes(app, service, can)
  contactMergeRoutes(app, service, can)
  locationRoutes(app, service, can)
  locationTagRoutes(app, service, can)
  fileUploadRoutes(app, service, can)
  customFieldRoutes(app, service, can)
  recurringTaskRoutes(app, service, can)
  taskSearchRoutes(app, service, can)
  blockedSlotRoutes(app, service, can)
  appointmentRoutes(app, service, can)
  appointmentNoteRoutes(app, service, can)
  calendarRoutes(app, service, can)
  userRoutes(app, service, can)
  businessRoutes(app, service, can)
  consentRoutes(app, service)
  tokenRoutes(app, service)

  app.notFound((call) => {
    const message = `Cannot ${call.req.method} ${call.req.path}`
    return call.json({ statusCode: 404, message, error: 'Not Found', traceId: call.get('traceId') }, 404)
  })
  app.onError((error, call) => {
    const traceId = call.get('traceId')
    if (error instanceof Refusal) return call.json({ ...error.body, traceId }, error.status)
    return call.json(
      { statusCode: 500, message: error.message, error: 'Internal Server Error', traceId },
      500,
    )
  })
  return { app, state }
}
