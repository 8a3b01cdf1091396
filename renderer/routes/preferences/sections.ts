import { Database, KeyRound, type LucideIcon, Stethoscope } from 'lucide-react'
import type { ComponentType } from 'react'
import type { AppState } from '../../../shared/state'
import { AccountSections } from '../accounts/AccountSections'
import { DataSection } from './data/DataSection'
import { DiagnosticsSection } from './diagnostics/DiagnosticsSection'

/** What the sections are called, in the words of `preferences.sections`. */
export type SectionId = 'accounts' | 'data' | 'diagnostics'

interface Section {
  id: SectionId
  icon: LucideIcon
  Content: ComponentType<{ state: AppState }>
}

/** The sections of Preferences, in their order. */
export const sections: readonly Section[] = [
  { id: 'accounts', icon: KeyRound, Content: AccountSections },
  { id: 'data', icon: Database, Content: DataSection },
  { id: 'diagnostics', icon: Stethoscope, Content: DiagnosticsSection },
]
