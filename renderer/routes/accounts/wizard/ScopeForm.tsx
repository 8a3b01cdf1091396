import { type FormEvent, useState } from 'react'
import { type ScopeAnswers, usualFirstRun } from '../../../../shared/setUp'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import styles from '../Accounts.module.css'
import { layoutOf } from '../LayoutFields'
import { Problem } from '../Problem'
import { Row, Rows } from '../Rows'
import { ScopeFields } from '../ScopeFields'
import { useChecks } from '../useChecks'
import type { PageFormProps } from './pageForm'
import { Saving } from './Saving'

/** Which contacts are kept in step. */
export function ScopeForm({ id, choices, setUp, onGoOn }: PageFormProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('setUp:save')
  const { answers: kept } = choices
  const before = kept?.scope ?? null
  const [scope, setScope] = useState<ScopeAnswers | null | undefined>(before)
  const { errorOf, rest, areOk } = useChecks({ scope: scope === undefined ? 'empty' : null }, error)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !areOk() || scope === undefined) return
    // What was read for the same contacts stays.
    if (setUp === 'firstRun' && JSON.stringify(scope) === JSON.stringify(before)) return onGoOn(null)
    const place = layoutOf(choices, t('kinds.contact'))
    const saved = await run({ ...place, firstRun: kept?.firstRun ?? usualFirstRun, scope })
    if (saved) onGoOn(saved.value)
  }
  return (
    <form id={id} onSubmit={submit} className={styles.form}>
      <div className={styles.box}>
        <Rows>
          <Row name={t('accounts.answers.contacts')}>
            <div className={styles.form}>
              <ScopeFields choices={choices} kept={kept} error={errorOf('scope')} onChange={setScope} />
            </div>
          </Row>
        </Rows>
      </div>
      <Saving busy={busy} />
      <Problem error={rest} />
    </form>
  )
}
