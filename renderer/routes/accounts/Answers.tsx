import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../../shared/sentences/language'
import type { FirstRunRules, Layout, ScopeAnswers, SpaceWarning } from '../../../shared/setUp'
import { warningText } from '../../../shared/warnings'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import styles from './Accounts.module.css'
import { FirstRunFields } from './FirstRunFields'
import { Problem } from './Problem'
import { ScopeFields } from './ScopeFields'
import { Submit } from './Submit'

const usual: FirstRunRules = {
  mode: 'copy',
  different: 'ask',
  ambiguous: 'ask',
  onlyIn: { highlevel: 'copy', nozbe: 'copy' },
}

/** Where the contacts live in Nozbe, and which of them are kept in step. */
export function Answers() {
  const { t } = useWords()
  const { i18n } = useTranslation()
  const choices = useRequest('setUp:choices')
  const save = useRequest('setUp:save')
  const [found, setFound] = useState<Awaited<ReturnType<typeof choices.run>>>(null)
  const [teamId, setTeamId] = useState('')
  const [layout, setLayout] = useState<Layout>('section')
  const [projectName, setProjectName] = useState('Contacts')
  const [firstRun, setFirstRun] = useState(usual)
  const [scope, setScope] = useState<ScopeAnswers | null | undefined>(null)
  const [warnings, setWarnings] = useState<SpaceWarning[]>([])
  const ask = async () => setFound(await choices.run())
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page opens
  useEffect(() => void ask(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (scope === undefined) return
    const kept = await save.run({
      teamId: teamId || (found?.value.spaces[0]?.id ?? null),
      layout,
      projectName,
      firstRun,
      scope,
    })
    setWarnings(kept?.value ?? [])
  }
  const { spaces = [], tags = [], businesses = [], users = [] } = found?.value ?? {}
  return (
    <section aria-label={t('accounts.answers.title')}>
      <div className={styles.service}>
        <h2>{t('accounts.answers.title')}</h2>
      </div>
      <form className={styles.box} onSubmit={submit}>
        {choices.busy && <p role="status">{t('accounts.answers.reading')}</p>}
        {choices.error && (
          <>
            <Problem error={choices.error} />
            <div className={styles.actions}>
              <Button onClick={ask}>{t('action.retry')}</Button>
            </div>
          </>
        )}
        <dl className={styles.facts}>
          {spaces.length > 1 && (
            <>
              <dt>{t('accounts.answers.space')}</dt>
              <dd>
                <Select
                  label={t('accounts.answers.space')}
                  value={teamId || (spaces[0]?.id ?? '')}
                  options={spaces.map(({ id, name }) => ({ value: id, text: name }))}
                  onChange={setTeamId}
                />
              </dd>
            </>
          )}
          <dt>{t('accounts.answers.layout')}</dt>
          <dd>
            <Select<Layout>
              label={t('accounts.answers.layout')}
              value={layout}
              options={[
                { value: 'section', text: t('accounts.answers.section') },
                { value: 'project', text: t('accounts.answers.project') },
              ]}
              onChange={setLayout}
            />
          </dd>
          <dt>{t('accounts.answers.contacts')}</dt>
          <dd className={styles.form}>
            <ScopeFields choices={{ tags, businesses, users }} onChange={setScope} />
          </dd>
          <FirstRunFields rules={firstRun} onChange={setFirstRun} />
        </dl>
        {layout === 'section' && (
          <Field
            label={t('accounts.answers.projectName')}
            hint={t('accounts.answers.projectHint')}
            value={projectName}
            onChange={setProjectName}
          />
        )}
        {warnings.map((warning) => (
          <p key={warning.code} className={styles.warning}>
            {warningText(warning, languageOf(i18n.language))}
          </p>
        ))}
        <Submit
          error={save.error}
          busy={save.busy || found === null || scope === undefined || projectName.trim() === ''}
        >
          {t('accounts.answers.keep')}
        </Submit>
      </form>
    </section>
  )
}
