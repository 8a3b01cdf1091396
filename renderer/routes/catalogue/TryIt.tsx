import type { Catalogue, CatalogueEntry } from '../../../shared/catalogue'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import styles from './Catalogue.module.css'
import { TryForm } from './TryForm'

interface TryItProps {
  entry: CatalogueEntry
  place: Catalogue['place']
}

/** A form for what only looks; for everything else, where it can be put to use. */
export function TryIt({ entry, place }: TryItProps) {
  const { t } = useWords()
  const { go } = useNavigation()
  return (
    <section className={styles.try} aria-label={t('catalogue.try.title')}>
      <h2 className={styles.heading}>{t('catalogue.try.title')}</h2>
      {entry.kind === 'read' ? (
        <TryForm entry={entry} place={place} />
      ) : (
        <>
          <p className={styles.quiet}>
            {t(entry.kind === 'write' ? 'catalogue.try.write' : 'catalogue.try.trigger')}{' '}
            {entry.kind === 'write' && entry.inAutomations && t('catalogue.try.inAutomation')}
          </p>
          {entry.inAutomations && (
            <div>
              <Button onClick={() => go('automations')}>{t('catalogue.try.toAutomations')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
