import {
  AlignLeft,
  Building2,
  Cake,
  Calendar,
  CircleCheck,
  Compass,
  Globe,
  Link2,
  type LucideIcon,
  Mail,
  MapPin,
  Phone,
  StickyNote,
  User,
} from 'lucide-react'
import type { Kind } from '../../shared/domain'
import type { ContactField, TaskField } from '../../shared/fields'
import type { HistoryEntry } from '../../shared/report'

const kindIcons: Record<Kind, LucideIcon> = {
  contact: User,
  task: CircleCheck,
  note: StickyNote,
  appointment: Calendar,
}

/** Only fields that their kind's own icon does not stand for well enough. */
const fieldIcons: Partial<Record<ContactField | TaskField, LucideIcon>> = {
  email: Mail,
  phone: Phone,
  company: Building2,
  street: MapPin,
  city: MapPin,
  state: MapPin,
  postalCode: MapPin,
  country: MapPin,
  website: Globe,
  birthday: Cake,
  source: Compass,
  body: AlignLeft,
  dueDate: Calendar,
}

/** The icon of a change: what its field is about, else the kind of its record. */
export function iconOf({ op, kind, field }: HistoryEntry): LucideIcon {
  if (op === 'link') return Link2
  return fieldIcons[field as ContactField | TaskField] ?? kindIcons[kind]
}
