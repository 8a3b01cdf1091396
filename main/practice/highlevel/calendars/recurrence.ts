import type { Appointment } from '../state'
import { instantOf, zonedTime } from '../zone'

/** A series without an end is carried this far. */
const openEnd = 52

/** The row that stands for a whole series; its instances are what is listed. */
export const isMaster = (appointment: Appointment): boolean => appointment.rrule !== null

/**
 * The instances of a recurring appointment, each with an id made of the master's, its start and its length. They
 * keep their wall-clock time in `zone`. Reads FREQ (DAILY, WEEKLY, MONTHLY), INTERVAL, COUNT, UNTIL and EXDATE;
 * undefined when the rule asks for more.
 */
export function instancesOf(master: Appointment, zone: string): Appointment[] | undefined {
  const rule = readRule(master.rrule ?? '')
  if (!rule) return undefined
  const lengthMs = Date.parse(master.endTime) - Date.parse(master.startTime)
  const { date, time } = zonedTime(master.startTime, zone)
  const instances: Appointment[] = []
  for (let step = 0; step < rule.count; step += 1) {
    const day = dayAfter(date, step * rule.interval, rule.frequency)
    if (!day) continue
    const start = instantOf(day, time, zone)
    if (start > rule.until) break
    if (rule.except.has(start)) continue
    instances.push({
      ...master,
      id: `${master.id}_${start}_${lengthMs / 1000}`,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + lengthMs).toISOString(),
      rrule: null,
      masterEventId: master.id,
    })
  }
  return instances
}

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY'

function readRule(text: string) {
  const [first = '', ...rest] = text.split('\n')
  const parts = new Map(
    first
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  )
  const frequency = parts.get('FREQ') as Frequency
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']
  if (!['DAILY', 'WEEKLY', 'MONTHLY'].includes(frequency)) return undefined
  if ([...parts.keys()].some((key) => !known.includes(key))) return undefined
  const until = parts.get('UNTIL')
  const except = rest.flatMap((line) => line.replace(/^EXDATE:/, '').split(',')).map(compactTime)
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? (until ? 1000 : openEnd)),
    until: until ? compactTime(until) : Number.POSITIVE_INFINITY,
    except: new Set(except),
  }
}

/** `20210623T043000Z` in epoch milliseconds. */
const compactTime = (text: string): number =>
  Date.parse(text.trim().replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/** The date `steps` days, weeks or months later; undefined when that month has no such day. */
function dayAfter(date: string, steps: number, frequency: Frequency): string | undefined {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const days = frequency === 'DAILY' ? steps : frequency === 'WEEKLY' ? 7 * steps : 0
  const months = frequency === 'MONTHLY' ? steps : 0
  const moved = new Date(Date.UTC(year, month - 1 + months, day + days))
  if (frequency === 'MONTHLY' && moved.getUTCDate() !== day) return undefined
  return moved.toISOString().slice(0, 10)
}
