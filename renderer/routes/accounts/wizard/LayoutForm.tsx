import { type FormEvent, useState } from 'react'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import styles from '../Accounts.module.css'
import { LayoutFields, layoutOf } from '../LayoutFields'
import { Problem } from '../Problem'
import { Rows } from '../Rows'
import { emptyFault, useChecks } from '../useChecks'
import { useMismatch } from '../useMismatch'
import type { PageFormProps } from './pageForm'
import { Saving } from './Saving'

/** Where contacts live in Nozbe. What was kept and is not changed is not kept anew, with all that was read since. */
export function LayoutForm({ id, choices, onGoOn }: PageFormProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('setUp:layout')
  const [place, setPlace] = useState(() => layoutOf(choices, t('kinds.contact')))
  const mismatch = useMismatch(error)
  const { errorOf, rest, areOk } = useChecks(
    { project: place.layout === 'section' ? emptyFault(place.projectName) : null },
    mismatch ? null : error,
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !areOk()) return
    const { answers } = choices
    const isSame =
      answers !== null &&
      answers.teamId === place.teamId &&
      answers.layout === place.layout &&
      (place.layout === 'project' || answers.projectName === place.projectName)
    if (isSame) return onGoOn(null)
    const saved = await run(place)
    if (saved) onGoOn(saved.value)
  }
  return (
    <form id={id} onSubmit={submit} className={styles.form}>
      <div className={styles.box}>
        <Rows>
          <LayoutFields
            choices={choices}
            value={place}
            nameError={errorOf('project')}
            mismatch={mismatch}
            onChange={setPlace}
          />
        </Rows>
      </div>
      <Saving busy={busy} />
      <Problem error={rest} />
    </form>
  )
}
