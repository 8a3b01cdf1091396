/**
 * The records of the practice location, as the service keeps them. Instants are ISO 8601 in UTC with milliseconds
 * (`2026-05-03T09:30:00.000Z`); an empty property is null; everything is plain data and never changed in place.
 */

export type CustomValue = string | number | string[] | Record<string, unknown>

export interface DoNotDisturb {
  status: 'active' | 'inactive' | 'permanent'
  message?: string | undefined
  code?: string | undefined
}

export interface Contact {
  id: string
  firstName: string | null
  lastName: string | null
  /** Lower-cased. */
  email: string | null
  /** Lower-cased; found by the duplicate search and by upsert, like the first one. */
  additionalEmails: string[]
  /** E.164 where the number could be understood, else as it was given. */
  phone: string | null
  companyName: string | null
  address1: string | null
  city: string | null
  state: string | null
  /** Two letters. */
  country: string | null
  postalCode: string | null
  website: string | null
  timezone: string | null
  gender: string | null
  source: string | null
  /** `YYYY-MM-DD`. */
  dateOfBirth: string | null
  dnd: boolean
  dndSettings: Record<string, DoNotDisturb>
  inboundDndSettings: Record<string, DoNotDisturb>
  type: 'lead' | 'customer'
  /** A user's id. */
  assignedTo: string | null
  businessId: string | null
  /** Lower-cased, each once. */
  tags: string[]
  customFields: { id: string; value: CustomValue }[]
  /** Ids of users, campaigns and workflows. */
  followers: string[]
  campaigns: string[]
  workflows: string[]
  dateAdded: string
  dateUpdated: string
}

/** A contact of which nothing is known but when it was added. */
export const blankContact = (id: string, dateAdded: string): Contact => ({
  id,
  firstName: null,
  lastName: null,
  email: null,
  additionalEmails: [],
  phone: null,
  companyName: null,
  address1: null,
  city: null,
  state: null,
  country: null,
  postalCode: null,
  website: null,
  timezone: null,
  gender: null,
  source: null,
  dateOfBirth: null,
  dnd: false,
  dndSettings: {},
  inboundDndSettings: {},
  type: 'lead',
  assignedTo: null,
  businessId: null,
  tags: [],
  customFields: [],
  followers: [],
  campaigns: [],
  workflows: [],
  dateAdded,
  dateUpdated: dateAdded,
})

export interface Task {
  id: string
  contactId: string
  title: string
  body: string | null
  /** A user's id. */
  assignedTo: string | null
  dueDate: string
  completed: boolean
}

/** A task that appears again and again, with the rule by which it does. */
export interface RecurringTask {
  id: string
  title: string
  description: string
  contactIds: string[]
  /** Ids of users. */
  owners: string[]
  rruleOptions: Record<string, unknown>
  createdAt: string
  updatedAt: string
}

export interface Note {
  id: string
  contactId: string
  /** May hold HTML. */
  body: string
  title: string | null
  /** `#RRGGBB`. */
  color: string | null
  pinned: boolean
  userId: string | null
  dateAdded: string
}

export type AppointmentStatus =
  | 'new'
  | 'confirmed'
  | 'cancelled'
  | 'showed'
  | 'noshow'
  | 'invalid'
  | 'active'
  | 'completed'

export interface Appointment {
  id: string
  calendarId: string
  contactId: string
  title: string
  appointmentStatus: AppointmentStatus
  assignedUserId: string | null
  /** Further users taking part. */
  users: string[]
  /** A place or a meeting link. */
  address: string | null
  meetingLocationType: string | null
  description: string | null
  notes: string | null
  startTime: string
  endTime: string
  /** The rule of a recurring appointment. The row that has one is the master: it stands for the series and is listed nowhere. */
  rrule: string | null
  /** The master of a recurring appointment's instance. */
  masterEventId: string | null
  createdBy: { userId: string | null; source: string }
  dateAdded: string
  dateUpdated: string
}

export interface AppointmentNote {
  id: string
  appointmentId: string
  contactId: string
  body: string
  userId: string | null
  dateAdded: string
}

/** Time in a calendar, or of one of its people, that nobody can book. */
export interface BlockedSlot {
  id: string
  calendarId: string
  assignedUserId: string | null
  title: string
  startTime: string
  endTime: string
  dateAdded: string
  dateUpdated: string
}

export interface Calendar {
  id: string
  groupId: string | null
  name: string
  description: string | null
  slug: string
  calendarType: 'round_robin' | 'event' | 'class_booking' | 'collective' | 'service_booking' | 'personal'
  eventColor: string
  isActive: boolean
  slotDurationMinutes: number
  /** Ids of users. */
  teamMembers: string[]
  /** When it can be booked, in the location's time zone; day 0 is Sunday. */
  openHours: {
    days: number[]
    openHour: number
    openMinute: number
    closeHour: number
    closeMinute: number
  }[]
}

export interface User {
  id: string
  firstName: string
  lastName: string
  email: string
  phone: string | null
  role: 'admin' | 'user'
}

export interface Business {
  id: string
  name: string
  phone: string | null
  email: string | null
  website: string | null
  address: string | null
  city: string | null
  state: string | null
  postalCode: string | null
  country: string | null
  description: string | null
  createdAt: string
  updatedAt: string
}

export const customFieldTypes = [
  'TEXT',
  'LARGE_TEXT',
  'NUMERICAL',
  'PHONE',
  'MONETORY',
  'CHECKBOX',
  'SINGLE_OPTIONS',
  'MULTIPLE_OPTIONS',
  'RADIO',
  'DATE',
  'EMAIL',
  'FILE_UPLOAD',
] as const
export type CustomFieldType = (typeof customFieldTypes)[number]

export interface CustomField {
  id: string
  name: string
  /** `contact.` and the name in lower case, with underscores. */
  fieldKey: string
  dataType: CustomFieldType
  placeholder: string | null
  position: number
  model: 'contact' | 'opportunity'
  /** The options of CHECKBOX, SINGLE_OPTIONS, MULTIPLE_OPTIONS and RADIO; empty for the other types. */
  picklistOptions: string[]
  dateAdded: string
}

/** A tag of the location; contacts carry tags by name. */
export interface Tag {
  id: string
  /** Lower-cased. */
  name: string
}

export interface Location {
  id: string
  companyId: string
  name: string
  email: string
  phone: string
  address: string
  city: string
  state: string
  /** Two letters; the country that phone numbers without a prefix are read in. */
  country: string
  postalCode: string
  website: string
  /** An IANA zone. */
  timezone: string
  /** When false, creating a second contact with the same e-mail or phone is refused. */
  allowDuplicateContact: boolean
}
