import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import navItem from '../../ui/navItem.module.css'
import { Page } from '../../ui/Page'
import styles from './Preferences.module.css'
import { sections } from './sections'

/** What the user can choose, one section at a time. */
export function Preferences({ state }: { state: AppState }) {
  const { t } = useWords()
  const section = useNavigation(({ section }) => section)
  const shown = sections.find(({ id }) => id === section) ?? sections[0]
  return (
    <Page title={t('preferences.title')}>
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
