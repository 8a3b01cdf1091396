import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ConflictShown, Resolution, Take, WaitingShown } from '../../../shared/waiting'
import { useWords } from '../../i18n/useWords'
import { useRecipes } from '../../stores/recipes'
import { useWaiting } from '../../stores/waiting'
import { Page } from '../../ui/Page'
import { ApprovalPane } from './ApprovalPane'
import styles from './Conflicts.module.css'
import { ContactPane } from './ContactPane'
import { isOpen, itemsOf, nextOpen, type Row } from './items'
import { MatchPane } from './MatchPane'
import { type Bulk, PlanBar } from './PlanBar'
import { RecipePane } from './RecipePane'
import { ResolveAll } from './ResolveAll'
import { Said } from './Said'
import { useConflictKeys } from './useConflictKeys'
import { WaitingList } from './WaitingList'

interface WorkplaceProps {
  shown: WaitingShown
  rows: readonly Row[]
  note: ReactNode
}

/** The list of what waits, and what the chosen thing is about; the keys act on that. */
export function Workplace({ shown, rows, note }: WorkplaceProps) {
  const { t } = useWords()
  const { resolve, decide, takeBack } = useWaiting()
  const { recipes } = useRecipes()
  const region = useRef<HTMLDivElement>(null)
  const items = useMemo(() => itemsOf(rows), [rows])
  const [chosen, setChosen] = useState<string | null>(null)
  const [always, setAlways] = useState(false)
  const [typing, setTyping] = useState(false)
  const [bulk, setBulk] = useState<Bulk | null>(null)
  const [last, setLast] = useState<Take | null>(null)

  const active = items.find(({ key }) => key === chosen) ?? items.find(isOpen) ?? items[0]
  const conflict = active?.type === 'conflict' ? active.conflict : null

  const choose = useCallback((key: string) => {
    setChosen(key)
    setAlways(false)
    setTyping(false)
  }, [])
  // Settled elsewhere, it is gone: what came next is in its place.
  const places = useRef<readonly string[]>([])
  useEffect(() => {
    if (chosen !== null && !items.some(({ key }) => key === chosen)) {
      const after = places.current.slice(places.current.indexOf(chosen) + 1)
      setChosen(after.find((key) => items.some((item) => item.key === key)) ?? null)
    }
    places.current = items.map(({ key }) => key)
  }, [items, chosen])

  const take = async (one: ConflictShown, taken: Take) => {
    const isFor =
      typeof taken === 'object' ? one.mayType : taken === 'both' ? one.mayKeepBoth : one.takes.includes(taken)
    if (one.chosen || !isFor) return
    const isRule = always && (taken === 'highlevel' || taken === 'nozbe') && one.key === active?.key
    setLast(taken)
    choose(nextOpen(items, one.key))
    if (!(await resolve(one.key, [{ id: one.id, take: taken }], isRule))) choose(one.key)
  }
  const back = async () => {
    setLast(null)
    const taken = await takeBack()
    const [first] = taken?.keys ?? []
    if (first) choose(first)
  }
  const carryOut = async (resolutions: readonly Resolution[]) => {
    setBulk(null)
    setLast(null)
    await resolve(active?.key ?? '', resolutions, false)
  }

  const moveTo = useConflictKeys({
    region,
    items,
    activeKey: active?.key ?? null,
    isBlocked: typing || bulk !== null,
    choose,
    onTake: (taken) => conflict && void take(conflict, taken),
    onType: () => conflict?.mayType && !conflict.chosen && setTyping(true),
    onBack: () => void back(),
  })

  const open = items.filter(isOpen)
  const approvals = open.filter(({ type }) => type === 'approval').length
  const jobs = (recipes ?? []).reduce((sum, { waiting }) => sum + waiting, 0)
  const conflicts = open.filter(({ type }) => type === 'conflict').length
  const facts = [
    ...(conflicts > 0 ? [t('overview.conflicts', { count: conflicts })] : []),
    ...(approvals + jobs > 0 ? [t('overview.approvals', { count: approvals + jobs })] : []),
  ]
  return (
    <Page
      title={t('conflicts.title')}
      fact={facts.join(', ')}
      actions={
        conflicts > 0 && <ResolveAll conflicts={shown.conflicts} active={conflict} onChoose={setBulk} />
      }
    >
      {note}
      <div ref={region} className={styles.region}>
        <WaitingList rows={rows} activeKey={active?.key ?? null} onChoose={moveTo} />
        <div className={styles.side}>
          <div className={styles.pane} key={paneKey(active)}>
            {conflict && (
              <ContactPane
                conflicts={shown.conflicts.filter(({ contact }) => contact.id === conflict.contact.id)}
                active={conflict}
                all={shown.conflicts}
                always={always}
                typing={typing}
                onAlways={setAlways}
                onType={(one) => {
                  moveTo(one.key)
                  setTyping(true)
                }}
                onStopTyping={() => {
                  setTyping(false)
                  moveTo(conflict.key)
                }}
                onActivate={(one) => choose(one.key)}
                onTake={(one, taken) => void take(one, taken)}
              />
            )}
            {active?.type === 'approval' && (
              <ApprovalPane
                approval={active.approval}
                itemKey={active.key}
                onDecide={(decision) => {
                  choose(nextOpen(items, active.key))
                  void decide(active.key, active.approval.id, decision)
                }}
              />
            )}
            {active?.type === 'recipe' && <RecipePane shown={active.shown} />}
            {active?.type === 'ambiguous' && <MatchPane ambiguous={active.ambiguous} />}
          </div>
          {bulk ? (
            <PlanBar bulk={bulk} onCancel={() => setBulk(null)} onGo={(all) => void carryOut(all)} />
          ) : (
            <Said
              mayTakeBack={shown.mayTakeBack}
              last={last}
              left={open.length}
              onBack={() => void back()}
              withKeys
            />
          )}
        </div>
      </div>
    </Page>
  )
}

/** Another contact's pane begins at its top. */
const paneKey = (active: ReturnType<typeof itemsOf>[number] | undefined): string =>
  active?.type === 'conflict' ? active.conflict.contact.id : (active?.key ?? '')
