import type TurndownService from 'turndown'
import { isSafeLink } from '../../../../shared/canonical/renderMarkdown'
import { beside } from './beside'
import { addressEnd } from './escape'
import { inOneLine } from './inOneLine'

type Node = TurndownService.Node

export function link(content: string, node: Node): string {
  const address = ('getAttribute' in node && node.getAttribute('href')?.trim()) || ''
  const text = inOneLine(content).replaceAll(addressEnd, '')
  if (!isSafeLink(address) || text === '') return content
  if (isBare(address, node)) return `${node.textContent}${addressEnd}`
  return `[${text}](${address.replace(/[<>()\\]/g, '\\$&').replace(/\s/g, '%20')})`
}

/** An address that is its own text is a link by itself where blanks are around it. */
function isBare(address: string, node: Node): boolean {
  const text = node.textContent ?? ''
  return (
    (text === address || `http://${text}` === address) &&
    /^(?:https?:\/\/|www\.)[a-z\d.-]+(?:[/?][\w./?=&%#:,+-]*)?(?<=[a-z\d/])$/i.test(text) &&
    /^\s*$/.test(beside(node, 'previousSibling') + beside(node, 'nextSibling'))
  )
}
