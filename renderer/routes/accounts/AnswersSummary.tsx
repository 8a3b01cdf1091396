import type { KeptAnswers, SetUpChoices } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Row, Rows } from './Rows'
import { wayOf } from './scopeWay'

interface AnswersSummaryProps {
  choices: SetUpChoices
  answers: KeptAnswers
}

/** The answers as they were kept. */
export function AnswersSummary({ choices, answers }: AnswersSummaryProps) {
  const { t, format } = useWords()
  const { layout, projectName, scope, picked, teamId } = answers
  const space = choices.spaces.find(({ id }) => id === teamId)
  const way = wayOf(scope)
  const nameIn = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? id
  const what = {
    all: null,
    several: null,
    tag: scope?.tag,
    business: nameIn(choices.businesses, scope?.businessId ?? null),
    owner: nameIn(choices.users, scope?.ownerId ?? null),
    since: scope?.since && format.date(new Date(`${scope.since}T12:00`).getTime()),
    picked: format.list(picked.map(({ name }) => name).sort(format.compare)),
  }[way]
  return (
    <Rows>
      <Row name={t('accounts.answers.contacts')}>
        {t(`accounts.scope.${way}`)}
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
