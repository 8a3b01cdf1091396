import {
  Calendar,
  CircleCheck,
  Heart,
  type LucideIcon,
  RefreshCw,
  StickyNote,
  Trash2,
  User,
  Zap,
} from 'lucide-react'
import type { BuiltInRecipe } from '../../../shared/recipeNames'

const icons: Record<BuiltInRecipe, LucideIcon> = {
  'new-contact': User,
  'latest-data': RefreshCw,
  'completed-tasks': CircleCheck,
  'welcome-task': Heart,
  'important-updates': StickyNote,
  appointments: Calendar,
  'deleted-tasks': Trash2,
}

/** The icon of a recipe; one for all that the user built. */
export const recipeIcon = (id: string): LucideIcon => icons[id as BuiltInRecipe] ?? Zap
