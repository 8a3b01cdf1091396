import { useWords } from '../i18n/useWords'
import { Glyph } from '../ui/Glyph'
import styles from './Opening.module.css'

/** In place of everything until the data is open and the main process has said how things stand. */
export function Opening() {
  const { t } = useWords()
  return (
    <main className={styles.screen}>
      <Glyph status="idle" size={40} />
      <p role="status" className="spoken">
        {t('opening')}
      </p>
    </main>
  )
}
