import { type FormEvent, useState } from 'react'
import {
  type FirstRunRules,
  type Layout,
  layouts,
  type ScopeAnswers,
  type SetUpChoices,
  type SpaceWarning,
} from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import styles from './Accounts.module.css'
import { FirstRunFields } from './FirstRunFields'
import { Row, Rows } from './Rows'
import { ScopeFields } from './ScopeFields'
import { Submit } from './Submit'
import { emptyFault, useChecks } from './useChecks'

const usual: FirstRunRules = {
  mode: 'copy',
  different: 'ask',
  ambiguous: 'ask',
  onlyIn: { highlevel: 'copy', nozbe: 'copy' },
}

interface AnswersFormProps {
  choices: SetUpChoices
  /** The workspace is in step: the first run is over. */
  isDone: boolean
  onKept(warnings: SpaceWarning[]): void
  onCancel?: (() => void) | undefined
}

/** Which contacts are kept in step, where they live in Nozbe, and what the first run does. */
export function AnswersForm({ choices, isDone, onKept, onCancel }: AnswersFormProps) {
  const { t, format } = useWords()
  const { busy, error, run } = useRequest('setUp:save')
  const { answers: kept, spaces } = choices
  const isPlaced = kept?.isPlaced ?? false
  const [teamId, setTeamId] = useState(kept?.teamId ?? spaces[0]?.id ?? '')
  const [layout, setLayout] = useState<Layout>(kept?.layout ?? 'section')
  const [projectName, setProjectName] = useState(kept?.projectName || t('kinds.contact'))
  const [firstRun, setFirstRun] = useState(kept?.firstRun ?? usual)
  const [scope, setScope] = useState<ScopeAnswers | null | undefined>(kept?.scope ?? null)
  const mismatch =
    error?.code === 'workspace.mismatch'
      ? t('accounts.answers.mismatch', { detail: error.params.detail })
      : null
  const { errorOf, rest, areOk } = useChecks(
    {
      scope: scope === undefined ? 'empty' : null,
      project: layout === 'section' ? emptyFault(projectName) : null,
    },
    mismatch ? null : error,
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!areOk() || scope === undefined) return
    const saved = await run({ teamId: teamId || null, layout, projectName, firstRun, scope })
    if (saved) onKept(saved.value)
  }
  const space = spaces.find(({ id }) => id === teamId)?.name ?? teamId
  return (
    <form onSubmit={submit}>
      <Rows>
        <Row name={t('accounts.answers.contacts')}>
          <div className={styles.form}>
            <ScopeFields choices={choices} kept={kept} error={errorOf('scope')} onChange={setScope} />
            {isPlaced && <p className={styles.note}>{t('accounts.answers.leaving')}</p>}
          </div>
        </Row>
        {(spaces.length > 1 || isPlaced) && (
          <Row name={t('accounts.answers.space')}>
            {isPlaced ? (
              <bdi>{space}</bdi>
            ) : (
              <Select
                label={t('accounts.answers.space')}
                value={teamId}
                options={spaces
                  .map(({ id, name }) => ({ value: id, text: name }))
                  .sort((a, b) => format.compare(a.text, b.text))}
                onChange={setTeamId}
              />
            )}
          </Row>
        )}
        <Row name={t('accounts.answers.layout')}>
          {isPlaced ? (
            <div className={styles.form}>
              <p>
                {layout === 'section'
                  ? t('accounts.answers.sectionOf', { project: projectName })
                  : t('accounts.answers.project')}
              </p>
              <p className={styles.note}>{t('accounts.answers.placed')}</p>
            </div>
          ) : (
            <div className={styles.form}>
              <Select<Layout>
                label={t('accounts.answers.layout')}
                value={layout}
                options={layouts.map((value) => ({ value, text: t(`accounts.answers.${value}`) }))}
                onChange={setLayout}
              />
              {layout === 'section' && (
                <Field
                  label={t('accounts.answers.projectName')}
                  hint={t('accounts.answers.projectHint')}
                  error={errorOf('project')}
                  maxLength={255}
                  value={projectName}
                  onChange={setProjectName}
                />
              )}
            </div>
          )}
          {mismatch && (
            <p className={styles.wrong} role="alert">
              {mismatch}
            </p>
          )}
        </Row>
        {!isDone && <FirstRunFields rules={firstRun} onChange={setFirstRun} />}
      </Rows>
      <div className={styles.part}>
        <Submit error={rest} busy={busy} onCancel={onCancel}>
          {t(busy ? 'accounts.answers.keeping' : 'accounts.answers.keep')}
        </Submit>
      </div>
    </form>
  )
}
