import { Gauge, History, KeyRound, type LucideIcon } from 'lucide-react'
import { useWords } from '../i18n/useWords'
import { useAppState } from '../stores/appState'
import { type Route, useNavigation } from '../stores/navigation'
import { Glyph } from '../ui/Glyph'
import { ariaKeys, keysText } from '../ui/keys'
import { Tooltip } from '../ui/Tooltip'
import { waitingOf } from '../words/status'
import styles from './Navigation.module.css'
import { SyncLine } from './SyncLine'

const items: readonly { route: Route; icon: LucideIcon }[] = [
  { route: 'overview', icon: Gauge },
  { route: 'history', icon: History },
  { route: 'accounts', icon: KeyRound },
]

/** The screens, with what waits on each; in a narrow window a rail of icons. */
export function Navigation() {
  const { t } = useWords()
  const { route: current, go } = useNavigation()
  const state = useAppState(({ state }) => state)
  const waiting = state ? waitingOf(state) : 0

  return (
    <nav className={styles.side} aria-label={t('navigation.label')}>
      <div className={styles.workspace} title={state?.workspace?.name}>
        <Glyph status="idle" size={20} />
        <bdi className={`${styles.label} cut`}>{state?.workspace?.name}</bdi>
      </div>
      <ul className={styles.items}>
        {items.map(({ route, icon: Icon }, index) => (
          <li key={route}>
            <Tooltip text={t(`navigation.${route}`)} keys={keysText(String(index + 1))} side="right">
              <button
                type="button"
                className={styles.item}
                aria-current={route === current ? 'page' : undefined}
                aria-keyshortcuts={ariaKeys(String(index + 1))}
                onClick={() => go(route)}
              >
                <Icon />
                <span className={styles.label}>{t(`navigation.${route}`)}</span>
                {route === 'overview' && waiting > 0 && (
                  <span className={styles.count}>
                    <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
                    <span className="spoken">{t('navigation.waiting', { count: waiting })}</span>
                  </span>
                )}
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
      {state && <SyncLine state={state} />}
    </nav>
  )
}
