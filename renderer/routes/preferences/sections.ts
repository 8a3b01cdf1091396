import {
  AppWindow,
  Bell,
  Clock,
  Database,
  Info,
  KeyRound,
  type LucideIcon,
  ShieldCheck,
  Stethoscope,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { AppState } from '../../../shared/state'
import { AccountSections } from '../accounts/AccountSections'
import { About } from './about/About'
import { DataSection } from './data/DataSection'
import { DiagnosticsSection } from './diagnostics/DiagnosticsSection'
import { isGeneral } from './general'
import { GeneralSection } from './general/GeneralSection'
import { NotificationSection } from './notifications/NotificationSection'
import { SafetySection } from './safety/SafetySection'
import { Schedule } from './schedule/Schedule'

/** What the sections are called, in the words of `preferences.sections`. */
type SectionId =
  | 'accounts'
  | 'schedule'
  | 'safety'
  | 'notifications'
  | 'general'
  | 'data'
  | 'diagnostics'
  | 'about'

interface Section {
  id: SectionId
  icon: LucideIcon
  Content: ComponentType<{ state: AppState }>
}

/** The sections of Preferences, in their order. */
const sections: readonly Section[] = [
  { id: 'accounts', icon: KeyRound, Content: AccountSections },
  { id: 'schedule', icon: Clock, Content: Schedule },
  { id: 'safety', icon: ShieldCheck, Content: SafetySection },
  { id: 'notifications', icon: Bell, Content: NotificationSection },
  { id: 'general', icon: AppWindow, Content: GeneralSection },
  { id: 'data', icon: Database, Content: DataSection },
  { id: 'diagnostics', icon: Stethoscope, Content: DiagnosticsSection },
  { id: 'about', icon: Info, Content: About },
]

/** The sections that are of use: without a workspace those of this computer alone. Pure. */
export const sectionsOf = ({ workspace }: Pick<AppState, 'workspace'>): readonly Section[] =>
  workspace ? sections : sections.filter(({ id }) => isGeneral(id))
