import type { PerService } from '../../../shared/domain'
import {
  firstRows,
  type MatchGroup,
  type MatchGroupShown,
  type MatchPageQuery,
  type MatchPreview,
  type MatchRow,
} from '../../../shared/match'
import type { Layout } from '../../../shared/setUp'
import type { Pace } from '../../connectors/pace'
import { plannedWork } from '../../sync/cost'
import type { SyncDeps } from '../../sync/deps'
import { firstPlan } from '../../sync/firstPlan'
import type { PairPlan } from '../../sync/plan/types'
import type { Definitions } from '../../sync/ports'
import { candidateFinder } from '../waiting/candidates'
import { durationOf } from './duration'
import { callsOf, grouped } from './grouped'
import { aloneRow, ambiguousRow, belongingKey, belongingsIn, differenceRows, equalRow, none } from './rows'

export interface MatchFacts {
  deps: SyncDeps
  definitions: Definitions
  layout: Layout
  paces: PerService<Pace | null>
}

/** How the contacts match by what was read and the rules of the moment, to be leafed through. */
export interface MatchBook {
  preview: MatchPreview
  page(query: MatchPageQuery): MatchRow[]
}

/** Plans what was read. Asks no service and changes nothing. */
export function openMatchBook({ deps, definitions, layout, paces }: MatchFacts): MatchBook {
  const { store, rules, ports } = deps
  const { planned, plan } = firstPlan(deps)
  const groups = grouped(planned)
  const belongings = belongingsIn(store)
  const candidates = candidateFinder(store, rules.compare)
  const differences = groups.different.flatMap((pair) => differenceRows(pair, definitions))

  const cut = <T>(all: readonly T[], make: (one: T) => MatchRow, { offset, limit }: Place): MatchRow[] =>
    all.slice(offset, offset + limit).map(make)
  const alone = (record: Parameters<typeof aloneRow>[0]) => aloneRow(record, belongings)
  const pages: Record<MatchGroup, (place: Place) => MatchRow[]> = {
    equal: (place) => cut(groups.equal, equalRow, place),
    different: (place) => cut(differences, (row) => row, place),
    onlyHighlevel: (place) => cut(groups.onlyHighlevel, alone, place),
    onlyNozbe: (place) => cut(groups.onlyNozbe, alone, place),
    ambiguous: (place) =>
      cut(groups.ambiguous, (one) => ambiguousRow(one, candidates(one), rules.compare), place),
  }
  const shown = (group: MatchGroup): MatchGroupShown => {
    const records = groups[group].flatMap((one) => ('pair' in one ? [] : [one]))
    const theirs = records.map(({ service, id }) => belongings.get(belongingKey(service, id)) ?? none)
    return {
      count: groups[group].length,
      tasks: theirs.reduce((sum, { tasks }) => sum + tasks, 0),
      notes: theirs.reduce((sum, { notes }) => sum + notes, 0),
      calls: callsOf(group, plan, groups, ports),
      all: group === 'different' ? differences.length : groups[group].length,
      rows: pages[group]({ offset: 0, limit: firstRows }),
    }
  }
  const matched = groups.equal.length + groups.different.length
  const ambiguousIn = (service: 'highlevel' | 'nozbe') =>
    groups.ambiguous.filter((one) => one.service === service).length
  const { calls } = plannedWork(plan, ports)
  return {
    preview: {
      layout,
      rules: rules.firstRun,
      contacts: {
        highlevel: matched + groups.onlyHighlevel.length + ambiguousIn('highlevel'),
        nozbe: matched + groups.onlyNozbe.length + ambiguousIn('nozbe'),
      },
      groups: {
        equal: shown('equal'),
        different: shown('different'),
        onlyHighlevel: shown('onlyHighlevel'),
        onlyNozbe: shown('onlyNozbe'),
        ambiguous: shown('ambiguous'),
      },
      fields: fieldCounts(differences),
      conflicts: plan.pairs.reduce((sum: number, pair: PairPlan) => sum + pair.conflicts.length, 0),
      toHighlevel: plan.creates.filter(
        ({ service, source }) => service === 'highlevel' && source.kind === 'contact',
      ).length,
      calls,
      duration: durationOf(calls, paces),
    },
    page: ({ group, ...place }) => pages[group](place),
  }
}

type Place = Pick<MatchPageQuery, 'offset' | 'limit'>

/** The most frequent first. Pure. */
function fieldCounts(rows: readonly MatchRow[]): MatchPreview['fields'] {
  const counts = new Map<string, { field: string; label: string | null; count: number }>()
  for (const { difference } of rows) {
    if (difference?.field == null) continue
    const { field, label } = difference
    counts.set(field, { field, label, count: (counts.get(field)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
