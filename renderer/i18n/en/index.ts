import { about } from './about'
import { accounts } from './accounts'
import { automations } from './automations'
import { catalogue } from './catalogue'
import { changes } from './changes'
import { common } from './common'
import { conflicts } from './conflicts'
import { data } from './data'
import { desktop } from './desktop'
import { diagnostics } from './diagnostics'
import { frame } from './frame'
import { history } from './history'
import { kit } from './kit'
import { mapping } from './mapping'
import { names } from './names'
import { overview } from './overview'
import { preferences } from './preferences'
import { preview } from './preview'
import { safety } from './safety'
import { schedule } from './schedule'
import { status } from './status'
import { welcome } from './welcome'
import { wizard } from './wizard'

/** English. `_one` and `_other` are the plural forms that i18next picks by `count`. */
export const en = {
  ...names,
  ...common,
  ...frame,
  status,
  ...overview,
  preview,
  ...changes,
  conflicts,
  mapping,
  history,
  automations,
  catalogue,
  welcome,
  wizard,
  accounts,
  preferences,
  schedule,
  safety,
  ...desktop,
  data,
  diagnostics,
  about,
  kit,
} as const
