import { useEffect, useState } from 'react'
import type { Kind } from '../../../shared/domain'
import { kinds } from '../../../shared/domain'
import { changedRules } from '../../../shared/mapping'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useMapping } from '../../stores/mapping'
import { useNavigation } from '../../stores/navigation'
import { changedPairs, usePeople } from '../../stores/people'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Page } from '../../ui/Page'
import { Segmented } from '../../ui/Segmented'
import { MappingBar, PeopleBar } from './Bars'
import { Fields } from './Fields'
import { Lacks } from './Lacks'
import { People } from './People'

type View = Kind | 'people'

/** Which fields are kept in step and how, what that does, and who is who. Nothing is in force before it is saved. */
export function Mapping({ state }: { state: AppState }) {
  const { t } = useWords()
  const [view, setView] = useState<View>('contact')
  const { shown, draft, load, weigh, reset } = useMapping()
  const people = usePeople()
  const { wanted, hold, settle } = useNavigation()
  const workspace = state.workspace?.id
  const ranIn = state.lastRun?.runId

  // Another workspace has other rules, and what is not kept when this is left was discarded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the workspace is what there are rules for
  useEffect(() => {
    return () => {
      reset()
      usePeople.getState().reset()
    }
  }, [workspace, reset])

  // A run may have brought new fields, and changes what a draft would do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are reasons to ask again
  useEffect(() => {
    void load().then(weigh)
  }, [workspace, ranIn, load, weigh])

  const isRuleEdited = shown !== null && draft !== null && changedRules(shown.mapping, draft).length > 0
  const isPairEdited = changedPairs(people) > 0
  const isEdited = isRuleEdited || isPairEdited
  useEffect(() => {
    hold(isEdited)
    return () => hold(false)
  }, [isEdited, hold])

  const showsPeople = isPairEdited && (view === 'people' || !isRuleEdited)
  return (
    <Page
      title={t('mapping.title')}
      actions={
        <Segmented<View>
          label={t('mapping.views')}
          value={view}
          options={[
            ...kinds.map((kind) => ({ value: kind, text: t(`kinds.${kind}`) })),
            { value: 'people', text: t('mapping.people') },
          ]}
          onChange={setView}
        />
      }
    >
      <Lacks view={view} state={state} />
      {view === 'people' ? <People /> : <Fields kind={view} ranIn={ranIn ?? null} />}
      {showsPeople ? <PeopleBar /> : <MappingBar isRunning={state.progress !== null} />}
      {wanted && (
        <ConfirmDialog
          title={t('mapping.leave.title')}
          action={t('mapping.leave.action')}
          onConfirm={() => settle(true)}
          onCancel={() => settle(false)}
        >
          {t('mapping.leave.text')}
        </ConfirmDialog>
      )}
    </Page>
  )
}
