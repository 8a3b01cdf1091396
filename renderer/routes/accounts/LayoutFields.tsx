import type { Layout, LayoutAnswers, SetUpChoices } from '../../../shared/setUp'
import { layouts } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import styles from './Accounts.module.css'
import { Row } from './Rows'

interface LayoutFieldsProps {
  choices: SetUpChoices
  value: LayoutAnswers
  /** What is wrong with the name of the project. */
  nameError: string | null
  /** Why another place was refused. */
  mismatch: string | null
  onChange(value: LayoutAnswers): void
}

/** The answers before, or the usual ones. Pure. */
export const layoutOf = ({ answers, spaces }: SetUpChoices, usualName: string): LayoutAnswers => ({
  teamId: answers?.teamId ?? spaces[0]?.id ?? null,
  layout: answers?.layout ?? 'section',
  projectName: answers?.projectName || usualName,
})

/** Where contacts live in Nozbe. Once records are linked there, it stays. */
export function LayoutFields({ choices, value, nameError, mismatch, onChange }: LayoutFieldsProps) {
  const { t, format } = useWords()
  const { spaces, answers } = choices
  const isPlaced = answers?.isPlaced ?? false
  const { teamId, layout, projectName } = value
  return (
    <>
      {(spaces.length > 1 || isPlaced) && (
        <Row name={t('accounts.answers.space')}>
          {isPlaced ? (
            <bdi>{spaces.find(({ id }) => id === teamId)?.name ?? teamId}</bdi>
          ) : (
            <Select
              label={t('accounts.answers.space')}
              value={teamId ?? ''}
              options={spaces
                .map(({ id, name }) => ({ value: id, text: name }))
                .sort((a, b) => format.compare(a.text, b.text))}
              onChange={(next) => onChange({ ...value, teamId: next })}
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
              options={layouts.map((one) => ({ value: one, text: t(`accounts.answers.${one}`) }))}
              onChange={(next) => onChange({ ...value, layout: next })}
            />
            {layout === 'section' && (
              <Field
                label={t('accounts.answers.projectName')}
                hint={t('accounts.answers.projectHint')}
                error={nameError}
                maxLength={255}
                value={projectName}
                onChange={(next) => onChange({ ...value, projectName: next })}
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
    </>
  )
}
