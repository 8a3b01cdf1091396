import {
  AlignLeft,
  Archive,
  Banknote,
  Building2,
  Cake,
  Calendar,
  CircleCheck,
  CircleUser,
  Clock,
  Compass,
  Globe,
  Link2,
  ListChecks,
  type LucideIcon,
  Mail,
  MapPin,
  Phone,
  StickyNote,
  Tag,
  TextCursorInput,
  Trash2,
  Unlink,
  User,
} from 'lucide-react'
import type { Kind } from '../../shared/domain'
import type { ContactField, FieldType, TaskField } from '../../shared/fields'
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
  tags: Tag,
  body: AlignLeft,
  dueDate: Calendar,
}

const opIcons: Partial<Record<HistoryEntry['op'], LucideIcon>> = {
  link: Link2,
  unlink: Unlink,
  delete: Trash2,
  archive: Archive,
}

/** The icon of a field, else of the kind of its record. */
export const fieldIcon = (kind: Kind, field: string | null): LucideIcon =>
  fieldIcons[field as ContactField | TaskField] ?? kindIcons[kind]

/** The icon of a change: what its field is about, else the kind of its record. */
export function iconOf({ op, kind, field }: HistoryEntry): LucideIcon {
  return opIcons[op] ?? fieldIcon(kind, field)
}

/** Where the field says less than its type: fields of the location's own, and of appointments. */
const typeIcons: Record<FieldType, LucideIcon> = {
  text: TextCursorInput,
  markdown: AlignLeft,
  email: Mail,
  phone: Phone,
  date: Calendar,
  due: Calendar,
  instant: Calendar,
  flag: CircleCheck,
  number: Banknote,
  set: ListChecks,
  person: CircleUser,
}
const ownIcons: Record<string, LucideIcon> = { name: User, minutes: Clock, title: TextCursorInput }

/** The icon of a field in a list of fields. */
export const iconOfField = (field: string, type: FieldType): LucideIcon =>
  fieldIcons[field as ContactField | TaskField] ?? ownIcons[field] ?? typeIcons[type]
