import type { MatchGroup, MatchRow } from '../../../../shared/match'
import type { Words } from '../../../i18n/useWords'
import type { Column } from '../../../ui/DataTableHead'
import { DiffText } from '../../../ui/DiffText'
import { ServiceMark } from '../../../ui/ServiceMark'
import { fieldText } from '../../../words/change'
import { belongingsText } from '../../../words/match'
import { threeWay } from '../../../words/threeWay'
import { isEmpty, valueText } from '../../../words/value'
import styles from './Match.module.css'

type MatchColumn = Column<MatchRow>

/** What is shown of each contact of a group. */
export function columnsOf(group: MatchGroup, words: Words): readonly MatchColumn[] {
  const { t } = words
  const contact: MatchColumn = {
    key: 'contact',
    head: t('wizard.rows.contact'),
    width: 'minmax(0, 1.1fr)',
    sortValue: ({ name }) => name,
    cell: ({ name, service }) => (
      <>
        {group === 'ambiguous' && service && <ServiceMark service={service} />}
        <bdi className={`${styles.who} cut`} title={name}>
          {name}
        </bdi>
      </>
    ),
  }
  if (group === 'different')
    return [contact, fieldColumn(words), side('highlevel', words), side('nozbe', words)]
  if (group === 'ambiguous') return [contact, candidateColumn(words)]
  return [contact, detailColumn(words), ...(group === 'equal' ? [] : [belongingsColumn(words)])]
}

const detailColumn = (words: Words): MatchColumn => ({
  key: 'detail',
  head: words.t('wizard.rows.detail'),
  width: 'minmax(0, 1.5fr)',
  cell: ({ detail }) => (
    <bdi className={`${styles.faint} cut`} title={detail}>
      {detail}
    </bdi>
  ),
})

const belongingsColumn = (words: Words): MatchColumn => ({
  key: 'belongings',
  head: words.t('wizard.rows.belongings'),
  width: 'minmax(0, 1fr)',
  align: 'end',
  sortValue: ({ tasks, notes }) => tasks + notes,
  cell: ({ tasks, notes }) => <span className={styles.faint}>{belongingsText({ tasks, notes }, words)}</span>,
})

const fieldColumn = (words: Words): MatchColumn => ({
  key: 'field',
  head: words.t('wizard.rows.field'),
  width: 'minmax(64px, 0.6fr)',
  sortValue: ({ difference }) => difference && nameOf(difference, words),
  cell: ({ difference }) =>
    difference && <span className={`${styles.faint} cut`}>{nameOf(difference, words)}</span>,
})

const nameOf = ({ field, label }: NonNullable<MatchRow['difference']>, words: Words): string =>
  field === null ? words.t('wizard.rows.card') : (label ?? fieldText(field, words))

const side = (service: 'highlevel' | 'nozbe', words: Words): MatchColumn => ({
  key: service,
  head: (
    <span className={styles.service}>
      <ServiceMark service={service} />
      {words.t(`service.${service}`)}
    </span>
  ),
  width: 'minmax(0, 1.2fr)',
  cell: ({ difference }) => {
    if (!difference) return null
    const { field } = difference
    if (field === null) {
      return <span className={styles.faint}>{service === 'nozbe' && words.t('wizard.rows.cardLacks')}</span>
    }
    const text = (one: 'highlevel' | 'nozbe') =>
      isEmpty(difference[one]) ? '' : valueText('contact', field, difference[one], words, Date.now())
    const marked = threeWay(text('highlevel'), null, text('nozbe'))
    return (
      <bdi className="cut" title={text(service)}>
        <DiffText of={service} segments={marked[service]} />
      </bdi>
    )
  },
})

const candidateColumn = (words: Words): MatchColumn => ({
  key: 'maybe',
  head: words.t('wizard.rows.maybe'),
  width: 'minmax(0, 2fr)',
  cell: ({ candidates }) => {
    const texts = candidates.map(({ name, by }) =>
      by ? `${name} (${words.t(`wizard.rows.by.${by}`)})` : name,
    )
    const text = texts.length > 0 ? words.format.list(texts) : words.t('wizard.rows.noCandidate')
    const details = candidates.map(({ name, detail }) => [name, detail].filter(Boolean).join(', '))
    return (
      <bdi className="cut" title={details.length > 0 ? details.join('\n') : text}>
        {text}
      </bdi>
    )
  },
})
