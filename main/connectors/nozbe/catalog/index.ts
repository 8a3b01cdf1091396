import { attachmentActions } from './attachments'
import { commentActions } from './comments'
import { peopleActions } from './people'
import { projectActions } from './projects'
import { tagActions } from './tags'
import { taskActions } from './tasks'

export const nozbeActions = [
  ...taskActions,
  ...commentActions,
  ...attachmentActions,
  ...projectActions,
  ...tagActions,
  ...peopleActions,
]
