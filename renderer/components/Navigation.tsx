import { Gauge, History, LayoutList, type LucideIcon, Shuffle, SlidersHorizontal, Zap } from 'lucide-react'
import { useWords } from '../i18n/useWords'
import { useAppState } from '../stores/appState'
import { type Route, useNavigation } from '../stores/navigation'
import { Badge } from '../ui/Badge'
import { Glyph } from '../ui/Glyph'
import { ariaKeys, keysText } from '../ui/keys'
import navItem from '../ui/navItem.module.css'
import { Tooltip } from '../ui/Tooltip'
import { waitingOf } from '../words/status'
import { ConflictsIcon } from './conflictsIcon'
import styles from './Navigation.module.css'
import { SyncLine } from './SyncLine'

type Screen = Exclude<Route, 'preview'>

const items: readonly { route: Screen; icon: LucideIcon }[] = [
  { route: 'overview', icon: Gauge },
  { route: 'conflicts', icon: ConflictsIcon },
  { route: 'mapping', icon: Shuffle },
  { route: 'history', icon: History },
  { route: 'automations', icon: Zap },
  { route: 'catalogue', icon: LayoutList },
]

/** The screens, with what waits on each; in a narrow window a rail of icons. */
export function Navigation() {
  const { t } = useWords()
  const state = useAppState(({ state }) => state)
  const workspace = state?.workspace
  const waitingOn: Partial<Record<Route, number>> = state ? { conflicts: waitingOf(state) } : {}

  return (
    <nav className={styles.side} aria-label={t('navigation.label')}>
      <div className={styles.workspace} title={workspace?.name}>
        <Glyph status="idle" size={20} />
        <div className={styles.label}>
          <bdi className={`${styles.name} cut`}>{workspace?.name}</bdi>
          {workspace?.practice && <span className={styles.practice}>{t('navigation.practice')}</span>}
        </div>
      </div>
      <ul className={styles.items}>
        {items.map(({ route, icon }, index) => (
          <li key={route}>
            <NavigationItem
              route={route}
              icon={icon}
              shortcut={String(index + 1)}
              waiting={waitingOn[route] ?? 0}
            />
          </li>
        ))}
      </ul>
      <div className={styles.last}>
        <NavigationItem route="preferences" icon={SlidersHorizontal} shortcut="," waiting={0} />
      </div>
      {state && <SyncLine state={state} />}
    </nav>
  )
}

interface NavigationItemProps {
  route: Screen
  icon: LucideIcon
  /** With Command or Control. */
  shortcut: string
  /** Things that wait there for the user. */
  waiting: number
}

function NavigationItem({ route, icon: Icon, shortcut, waiting }: NavigationItemProps) {
  const { t } = useWords()
  const { route: current, go } = useNavigation()
  return (
    <Tooltip text={t(`navigation.${route}`)} keys={keysText(shortcut)} side="right">
      <button
        type="button"
        className={navItem.item}
        aria-current={route === (current === 'preview' ? 'overview' : current) ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys(shortcut)}
        onClick={() => go(route)}
      >
        <Icon />
        <span className={styles.label}>{t(`navigation.${route}`)}</span>
        <span className={styles.count}>
          <Badge count={waiting} label={t('navigation.waiting', { count: waiting })} />
        </span>
      </button>
    </Tooltip>
  )
}
