import type { KeptAnswers, SetUpChoices } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Row, Rows } from './Rows'
import { scopeText } from './scopeText'

interface AnswersSummaryProps {
  choices: SetUpChoices
  answers: KeptAnswers
}

/** The answers as they were kept. */
export function AnswersSummary({ choices, answers }: AnswersSummaryProps) {
  const words = useWords()
  const { t } = words
  const { layout, projectName, teamId } = answers
  const space = choices.spaces.find(({ id }) => id === teamId)
  const { way, what } = scopeText(answers, choices, words)
  return (
    <Rows>
      <Row name={t('accounts.answers.contacts')}>
        {way}
        {what && (
          <>
            {': '}
            <bdi>{what}</bdi>
          </>
        )}
      </Row>
      <Row name={t('accounts.answers.layout')} aside={space && <bdi>{space.name}</bdi>}>
        {layout === 'section'
          ? t('accounts.answers.sectionOf', { project: projectName })
          : t('accounts.answers.project')}
      </Row>
    </Rows>
  )
}
