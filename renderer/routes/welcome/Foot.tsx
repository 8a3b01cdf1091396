import { languages } from '../../../shared/sentences/language'
import { useWords } from '../../i18n/useWords'
import { useAppearance } from '../../stores/appearance'
import { useNavigation } from '../../stores/navigation'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { Problem } from '../accounts/Problem'
import styles from './Welcome.module.css'

/** At the foot of the first page: the language, and what can be done without a workspace. */
export function Foot({ onRestore }: { onRestore(): void }) {
  const { t, language } = useWords()
  const { appearance } = useAppearance()
  const { error, run } = useRequest('appearance:set')
  return (
    <footer className={styles.foot}>
      <Problem error={error} />
      <div className={styles.footLine}>
        <div className={styles.language}>
          <Select
            label={t('general.language')}
            look="bare"
            value={language}
            options={languages.map((value) => ({ value, text: t(`general.languages.${value}`) }))}
            onChange={(next) => void run({ language: next, theme: appearance?.theme ?? 'system' })}
          />
        </div>
        <Button
          look="link"
          className={styles.quiet}
          onClick={() => useNavigation.setState({ route: 'preferences', section: 'general' })}
        >
          {t('preferences.title')}
        </Button>
        <Button look="link" className={styles.quiet} onClick={onRestore}>
          {t('welcome.restore')}
        </Button>
      </div>
    </footer>
  )
}
