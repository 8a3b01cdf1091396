import { appointmentNoteActions } from './appointmentNotes'
import { appointmentActions } from './appointments'
import { businessActions } from './businesses'
import { calendarActions } from './calendars'
import { contactCampaignActions } from './contactCampaigns'
import { contactLabelActions } from './contactLabels'
import { contactNoteActions } from './contactNotes'
import { contactActions } from './contacts'
import { contactTaskActions } from './contactTasks'
import { customFieldActions } from './customFields'
import { locationActions } from './location'
import { recurringTaskActions } from './recurringTasks'
import { tagActions } from './tags'
import { userActions } from './users'

export const highLevelActions = [
  ...contactActions,
  ...contactLabelActions,
  ...contactTaskActions,
  ...contactNoteActions,
  ...contactCampaignActions,
  ...appointmentActions,
  ...appointmentNoteActions,
  ...calendarActions,
  ...locationActions,
  ...tagActions,
  ...customFieldActions,
  ...recurringTaskActions,
  ...userActions,
  ...businessActions,
]
