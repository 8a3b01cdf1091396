import { useEffect, useState } from 'react'
import { kinds, services } from '../../../shared/domain'
import { fieldsOf } from '../../../shared/fields'
import { useWords } from '../../i18n/useWords'
import { type HistoryFilter, periods } from '../../stores/history'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import styles from './Filters.module.css'

interface FiltersProps {
  filter: HistoryFilter
  onChange(filter: HistoryFilter): void
}

const all = 'all'
const typingPause = 150
/** Kinds of which no field is kept in step have no history. */
const kindsInStep = kinds.filter((kind) => fieldsOf[kind].length > 0)
const directions = { nozbe: 'direction.toNozbe', highlevel: 'direction.toHighlevel' } as const

export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useWords()
  const [search, setSearch] = useState(filter.search)

  // The search may be emptied from outside, as by "Show all changes".
  const [asked, setAsked] = useState(filter.search)
  if (asked !== filter.search) {
    setAsked(filter.search)
    setSearch(filter.search)
  }

  useEffect(() => {
    if (search === filter.search) return
    const timer = setTimeout(() => onChange({ ...filter, search }), typingPause)
    return () => clearTimeout(timer)
  }, [search, filter, onChange])

  return (
    <div className={styles.filters}>
      <SearchField label={t('history.search')} value={search} onChange={setSearch} />
      <Select
        label={t('history.kind')}
        value={filter.kind ?? all}
        options={[
          { value: all, text: t('history.allKinds') },
          ...kindsInStep.map((kind) => ({ value: kind, text: t(`kinds.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind: kind === all ? null : kind })}
      />
      <Select
        label={t('history.direction')}
        value={filter.to ?? all}
        options={[
          { value: all, text: t('history.bothDirections') },
          ...services.map((to) => ({ value: to, text: t(directions[to]) })),
        ]}
        onChange={(to) => onChange({ ...filter, to: to === all ? null : to })}
      />
      <Select
        label={t('history.period')}
        value={filter.period}
        options={periods.map((period) => ({ value: period, text: t(`history.${period}`) }))}
        onChange={(period) => onChange({ ...filter, period })}
      />
    </div>
  )
}
