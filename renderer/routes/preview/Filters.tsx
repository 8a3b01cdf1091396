import { kinds, services } from '../../../shared/domain'
import { fieldsOf } from '../../../shared/fields'
import { useWords } from '../../i18n/useWords'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import styles from './Preview.module.css'
import { operations, type PreviewFilter } from './rows'

const all = 'all'
/** Kinds of which no field is kept in step are in no preview. */
const kindsInStep = kinds.filter((kind) => fieldsOf[kind].length > 0)
const directions = { nozbe: 'direction.toNozbe', highlevel: 'direction.toHighlevel' } as const

interface FiltersProps {
  filter: PreviewFilter
  onChange(filter: PreviewFilter): void
}

export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useWords()
  return (
    <div className={styles.filters}>
      <SearchField
        label={t('preview.search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <Select
        label={t('preview.kind')}
        value={filter.kind ?? all}
        options={[
          { value: all, text: t('preview.allKinds') },
          ...kindsInStep.map((kind) => ({ value: kind, text: t(`kinds.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind: kind === all ? null : kind })}
      />
      <Select
        label={t('preview.direction')}
        value={filter.to ?? all}
        options={[
          { value: all, text: t('preview.bothDirections') },
          ...services.map((to) => ({ value: to, text: t(directions[to]) })),
        ]}
        onChange={(to) => onChange({ ...filter, to: to === all ? null : to })}
      />
      <Select
        label={t('preview.operation')}
        value={filter.operation ?? all}
        options={[
          { value: all, text: t('preview.allOperations') },
          ...operations.map((one) => ({ value: one, text: t(`preview.operations.${one}`) })),
        ]}
        onChange={(operation) => onChange({ ...filter, operation: operation === all ? null : operation })}
      />
    </div>
  )
}
