import { type FormEvent, useState } from 'react'
import { type ScopeAnswers, type SetUpChoices, type SpaceWarning, usualFirstRun } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import styles from './Accounts.module.css'
import { LayoutFields, layoutOf } from './LayoutFields'
import { Row, Rows } from './Rows'
import { ScopeFields } from './ScopeFields'
import { Submit } from './Submit'
import { emptyFault, useChecks } from './useChecks'
import { useMismatch } from './useMismatch'

interface AnswersFormProps {
  choices: SetUpChoices
  onKept(warnings: SpaceWarning[]): void
  onCancel?: (() => void) | undefined
}

/** Which contacts are kept in step, and where they live in Nozbe. */
export function AnswersForm({ choices, onKept, onCancel }: AnswersFormProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('setUp:save')
  const { answers: kept } = choices
  const [place, setPlace] = useState(() => layoutOf(choices, t('kinds.contact')))
  const [scope, setScope] = useState<ScopeAnswers | null | undefined>(kept?.scope ?? null)
  const mismatch = useMismatch(error)
  const { errorOf, rest, areOk } = useChecks(
    {
      scope: scope === undefined ? 'empty' : null,
      project: place.layout === 'section' ? emptyFault(place.projectName) : null,
    },
    mismatch ? null : error,
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!areOk() || scope === undefined) return
    const saved = await run({ ...place, firstRun: kept?.firstRun ?? usualFirstRun, scope })
    if (saved) onKept(saved.value)
  }
  return (
    <form onSubmit={submit}>
      <Rows>
        <Row name={t('accounts.answers.contacts')}>
          <div className={styles.form}>
            <ScopeFields choices={choices} kept={kept} error={errorOf('scope')} onChange={setScope} />
            {kept?.isPlaced && <p className={styles.note}>{t('accounts.answers.leaving')}</p>}
          </div>
        </Row>
        <LayoutFields
          choices={choices}
          value={place}
          nameError={errorOf('project')}
          mismatch={mismatch}
          onChange={setPlace}
        />
      </Rows>
      <div className={styles.part}>
        <Submit error={rest} busy={busy} onCancel={onCancel}>
          {t(busy ? 'accounts.answers.keeping' : 'accounts.answers.keep')}
        </Submit>
      </div>
    </form>
  )
}
