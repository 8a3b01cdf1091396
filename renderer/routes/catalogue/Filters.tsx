import { useEffect, useRef } from 'react'
import { entryKinds } from '../../../shared/catalogue'
import { services } from '../../../shared/domain'
import { useWords } from '../../i18n/useWords'
import { Checkbox } from '../../ui/Checkbox'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import { areas } from './areas'
import styles from './Catalogue.module.css'
import type { CatalogueFilter } from './filter'

interface FiltersProps {
  filter: CatalogueFilter
  onChange(filter: CatalogueFilter): void
  /** By the arrow down in the search. */
  onLeave(): void
}

const all = 'all'

export function Filters({ filter, onChange, onLeave }: FiltersProps) {
  const { t } = useWords()
  const search = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = search.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      onLeave()
    }
    field?.addEventListener('keydown', press)
    return () => field?.removeEventListener('keydown', press)
  }, [onLeave])

  return (
    <div className={styles.filters}>
      <div ref={search} className={styles.search}>
        <SearchField
          label={t('catalogue.search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
      </div>
      <Select
        label={t('catalogue.service')}
        value={filter.service ?? all}
        options={[
          { value: all, text: t('catalogue.allServices') },
          ...services.map((service) => ({ value: service, text: t(`service.${service}`) })),
        ]}
        onChange={(service) => onChange({ ...filter, service: service === all ? null : service })}
      />
      <Select
        label={t('catalogue.kind')}
        value={filter.kind ?? all}
        options={[
          { value: all, text: t('catalogue.allKinds') },
          ...entryKinds.map((kind) => ({ value: kind, text: t(`catalogue.kinds.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind: kind === all ? null : kind })}
      />
      <Select
        label={t('catalogue.area')}
        value={filter.area ?? all}
        options={[
          { value: all, text: t('catalogue.allAreas') },
          ...areas.map((area) => ({ value: area, text: t(`catalogue.areas.${area}`) })),
        ]}
        onChange={(area) => onChange({ ...filter, area: area === all ? null : area })}
      />
      <Checkbox
        label={t('catalogue.onlyAllowed')}
        checked={filter.onlyAllowed}
        onChange={(onlyAllowed) => onChange({ ...filter, onlyAllowed })}
      />
    </div>
  )
}
