import { z } from 'zod'
import { withoutNulls } from './contacts/answers'
import { type App, answer, requireLocation, requireRow, type Service } from './context'
import { forbidden } from './errors'
import type { Guard } from './guard'
import type { HighLevelState, User } from './state'
import { digits, filled, readQuery } from './validate'

const searchQuery = z.strictObject({
  companyId: filled,
  locationId: z.string().optional(),
  query: z.string().optional(),
  skip: digits.optional(),
  limit: digits.optional(),
  type: z.string().optional(),
  role: z.string().optional(),
  ids: z.string().optional(),
  sort: z.string().optional(),
  sortDirection: z.enum(['asc', 'desc']).optional(),
  enabled2waySync: z.enum(['true', 'false']).optional(),
})
const listQuery = z.strictObject({ locationId: filled })

/** The people who work in the location. */
export function userRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  app.get('/users/search', can('users.readonly'), (call) => {
    const wanted = readQuery(call, searchQuery)
    if (wanted.companyId !== state.location.companyId) throw forbidden()
    if (wanted.locationId !== undefined) requireLocation(service, wanted.locationId)
    const { query, role, type, skip = 0, limit = 25 } = wanted
    const ids = wanted.ids?.split(',')
    const found = [...state.users.all()].filter(
      (user) =>
        (!query ||
          `${user.firstName} ${user.lastName} ${user.email}`.toLowerCase().includes(query.toLowerCase())) &&
        (!role || user.role === role) &&
        (!type || type === 'account') &&
        (!ids || ids.includes(user.id)),
    )
    const users = found.slice(skip, skip + limit).map((user) => userAnswer(state, user))
    return answer(call, { users, count: found.length })
  })

  app.get('/users', can('users.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    readQuery(call, listQuery)
    return answer(call, { users: Array.from(state.users.all(), (user) => userAnswer(state, user)) })
  })

  app.get('/users/:userId', can('users.readonly'), (call) => {
    const id = call.req.param('userId')
    return answer(call, userAnswer(state, requireRow(service, state.users.get(id), 'User', id)))
  })
}

const userAnswer = (state: HighLevelState, { role, ...user }: User): Record<string, unknown> =>
  withoutNulls({
    ...user,
    name: `${user.firstName} ${user.lastName}`.trim(),
    extension: '',
    roles: { type: 'account', role, locationIds: [state.location.id], restrictSubAccount: false },
  })
