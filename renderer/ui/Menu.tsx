import { Check, ChevronDown, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { Fragment, type ReactNode, useState } from 'react'
import { Button } from './Button'
import { KeyCap } from './KeyCap'
import styles from './Menu.module.css'

export interface MenuItem {
  key: string
  text: string
  icon?: LucideIcon
  /** The key that does the same. */
  shortcut?: string
  /** The one of its group that holds now. A group with such items is a choice. */
  isChosen?: boolean
  disabled?: boolean
  onChoose(): void
}

export interface MenuGroup {
  key: string
  /** What its items have in common. */
  label?: string
  items: readonly MenuItem[]
}

interface MenuProps {
  groups: readonly MenuGroup[]
  align?: 'start' | 'end'
  /** One of its actions is under way: it does not open. */
  busy?: boolean
  /** The button that opens it. */
  children: ReactNode
}

/** A list of actions behind a button. Arrows, Home, End and the first letters lead through it; Escape closes it. */
export function Menu({ groups, align = 'end', busy = false, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  return (
    // A modal menu would add a style sheet to the page, which the content security policy refuses.
    <Radix.Root modal={false} open={open && !busy} onOpenChange={(next) => setOpen(next && !busy)}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={4} collisionPadding={8} loop>
          {groups.map((group, index) => (
            <Fragment key={group.key}>
              {index > 0 && <Radix.Separator className={styles.separator} />}
              <Group group={group} />
            </Fragment>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Group({ group: { label, items } }: { group: MenuGroup }) {
  const chosen = items.find(({ isChosen }) => isChosen)
  return (
    <Radix.RadioGroup value={chosen?.key ?? ''}>
      {label && <Radix.Label className={styles.label}>{label}</Radix.Label>}
      {items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </Radix.RadioGroup>
  )
}

function Item({ item }: { item: MenuItem }) {
  const { key, text, icon: Icon, shortcut, isChosen, disabled = false, onChoose } = item
  const shared = {
    className: styles.item,
    disabled,
    textValue: text,
    'aria-keyshortcuts': shortcut,
    onSelect: onChoose,
  }
  const content = (
    <>
      {Icon && <Icon />}
      <bdi className={`${styles.text} cut`} title={text}>
        {text}
      </bdi>
      {shortcut && <KeyCap>{shortcut}</KeyCap>}
    </>
  )
  if (isChosen === undefined) return <Radix.Item {...shared}>{content}</Radix.Item>
  return (
    <Radix.RadioItem {...shared} value={key}>
      <span className={styles.tick}>
        <Radix.ItemIndicator>
          <Check size={14} />
        </Radix.ItemIndicator>
      </span>
      {content}
    </Radix.RadioItem>
  )
}

interface MenuButtonProps extends Omit<MenuProps, 'children'> {
  text: string
}

/** A button for several targets. */
export const MenuButton = ({ text, busy = false, ...menu }: MenuButtonProps) => (
  <Menu {...menu} busy={busy}>
    <Button busy={busy}>
      {text}
      <ChevronDown size={14} />
    </Button>
  </Menu>
)
