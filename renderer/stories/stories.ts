import type { ReactNode } from 'react'
import { BadgeStory } from './parts/BadgeStory'
import { BarChartStory } from './parts/BarChartStory'
import { ButtonStory } from './parts/ButtonStory'
import { CheckboxStory } from './parts/CheckboxStory'
import { CollapseStory } from './parts/CollapseStory'
import { DataTableStory } from './parts/DataTableStory'
import { DialogStory } from './parts/DialogStory'
import { DiffTextStory } from './parts/DiffTextStory'
import { EmptyStateStory } from './parts/EmptyStateStory'
import { ErrorNoteStory } from './parts/ErrorNoteStory'
import { FieldStory } from './parts/FieldStory'
import { KeyCapStory } from './parts/KeyCapStory'
import { MarksStory } from './parts/MarksStory'
import { MenuStory } from './parts/MenuStory'
import { ProgressBarStory } from './parts/ProgressBarStory'
import { RelativeTimeStory } from './parts/RelativeTimeStory'
import { SearchFieldStory } from './parts/SearchFieldStory'
import { SegmentedStory } from './parts/SegmentedStory'
import { SelectStory } from './parts/SelectStory'
import { SpinnerStory } from './parts/SpinnerStory'
import { SwitchStory } from './parts/SwitchStory'
import { TagStory } from './parts/TagStory'
import { TextFieldStory } from './parts/TextFieldStory'
import { ToasterStory } from './parts/ToasterStory'
import { TooltipStory } from './parts/TooltipStory'

/** One for each part of the kit, in the order of the alphabet. */
export const stories: readonly { name: string; Part: () => ReactNode }[] = [
  { name: 'Badge', Part: BadgeStory },
  { name: 'Bar chart', Part: BarChartStory },
  { name: 'Button', Part: ButtonStory },
  { name: 'Checkbox', Part: CheckboxStory },
  { name: 'Collapse', Part: CollapseStory },
  { name: 'Data table', Part: DataTableStory },
  { name: 'Dialog', Part: DialogStory },
  { name: 'Diff text', Part: DiffTextStory },
  { name: 'Empty state', Part: EmptyStateStory },
  { name: 'Error note', Part: ErrorNoteStory },
  { name: 'Field', Part: FieldStory },
  { name: 'Key cap', Part: KeyCapStory },
  { name: 'Marks', Part: MarksStory },
  { name: 'Menu', Part: MenuStory },
  { name: 'Progress bar', Part: ProgressBarStory },
  { name: 'Relative time', Part: RelativeTimeStory },
  { name: 'Search field', Part: SearchFieldStory },
  { name: 'Segmented', Part: SegmentedStory },
  { name: 'Select', Part: SelectStory },
  { name: 'Spinner', Part: SpinnerStory },
  { name: 'Switch', Part: SwitchStory },
  { name: 'Tag', Part: TagStory },
  { name: 'Text field', Part: TextFieldStory },
  { name: 'Toast', Part: ToasterStory },
  { name: 'Tooltip', Part: TooltipStory },
]
