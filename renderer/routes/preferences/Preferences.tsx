import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import navItem from '../../ui/navItem.module.css'
import { Page } from '../../ui/Page'
import styles from './Preferences.module.css'
import { sectionsOf } from './sections'

interface PreferencesProps {
  state: AppState
  /** Back to the first page, where no workspace is open. */
  onBack?: () => void
}

/** What the user can choose, one section at a time. */
export function Preferences({ state, onBack }: PreferencesProps) {
  const { t } = useWords()
  const section = useNavigation(({ section }) => section)
  const sections = sectionsOf(state)
  const shown = sections.find(({ id }) => id === section) ?? sections[0]
  return (
    <Page
      title={t('preferences.title')}
      actions={onBack && <Button onClick={onBack}>{t('wizard.back')}</Button>}
    >
      <div className={styles.panes}>
        <nav className={styles.sections} aria-label={t('preferences.title')}>
          <ul>
            {sections.map(({ id, icon: Icon }) => (
              <li key={id}>
                <button
                  type="button"
                  className={navItem.item}
                  aria-current={id === shown?.id ? 'page' : undefined}
                  onClick={() => useNavigation.setState({ section: id })}
                >
                  <Icon />
                  {t(`preferences.sections.${id}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.content} key={shown?.id}>
          {shown && <shown.Content state={state} />}
        </div>
      </div>
    </Page>
  )
}
