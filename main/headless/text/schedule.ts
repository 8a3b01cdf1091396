import type { ScheduleSettings } from '../../../shared/schedule'
import { slowKinds } from '../../../shared/schedule'

/** A schedule and its next runs (epoch milliseconds, in the zone of this computer), for a person. Pure. */
export function scheduleText(schedule: ScheduleSettings, times: readonly number[]): string {
  const { rhythm, quiet, kinds } = schedule
  const occasions = [
    ...(schedule.atStart ? ['when Tandem starts'] : []),
    ...(schedule.afterSleep ? ['after sleep'] : []),
    ...(schedule.afterReconnect ? ['when the network is back'] : []),
  ]
  if (rhythm.by === 'hand') return 'Runs begin only by hand.'
  return [
    rhythm.by === 'minutes'
      ? `A run every ${rhythm.minutes} min.`
      : `A run at the times of ${rhythm.expression}.`,
    ...slowKinds
      .filter((kind) => kinds[kind] !== null)
      .map((kind) => `${kindNames[kind]} in a run every ${kinds[kind]} min at most.`),
    ...(quiet ? [`No run begins from ${quiet.from} to ${quiet.to}.`] : []),
    ...(occasions.length > 0 ? [`Also ${occasions.join(', ')}.`] : []),
    schedule.onMetered
      ? 'On networks that cost by the amount too.'
      : 'Not on networks that cost by the amount.',
    'Next runs:',
    ...times.map((time) => `  ${momentText(time)}`),
  ].join('\n')
}

const kindNames = { task: 'Tasks', note: 'Notes', appointment: 'Appointments' } as const
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
const momentText = (time: number): string => moment.format(time)
