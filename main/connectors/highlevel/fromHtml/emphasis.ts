import type TurndownService from 'turndown'
import { beside } from './beside'

type Node = TurndownService.Node

const delimiters: Readonly<Record<string, string>> = {
  EM: '_',
  I: '_',
  STRONG: '**',
  B: '**',
  DEL: '~~',
  S: '~~',
  STRIKE: '~~',
}

export const isEmphasis = (name: string): boolean => name in delimiters

/**
 * The content as emphasised text. Markdown takes a delimiter for one only where blanks, punctuation and letters around it
 * fall so: before a letter, closing punctuation is set outside, and where that does not help the text stands plain.
 */
export function emphasised(content: string, node: Node): string {
  const usual = delimiters[node.nodeName]
  if (!usual || content.trim() === '' || content.includes('\n\n') || isRepeated(node, usual)) return content
  // Blanks at its ends are set outside.
  const before = /^\s/.test(node.textContent ?? '') ? ' ' : beside(node, 'previousSibling')
  const after = /\s$/.test(node.textContent ?? '') ? ' ' : beside(node, 'nextSibling')
  const [core, tail] = isWord(after) ? closingPunctuation(content) : [content, '']
  const text = [...core.replace(/^\*+|\*+$/g, '')]
  const fits = (outside: string, edge: string | undefined): boolean => !isWord(outside) || isWord(edge ?? '')
  if (!fits(before, text.at(0)) || !fits(tail || after, text.at(-1))) return content
  const delimiter = usual === '_' && (isWord(before + after) || core.includes('\\_')) ? '*' : usual
  return `${delimiter}${core}${delimiter}${tail}`
}

const isWord = (text: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(text)

function closingPunctuation(content: string): [string, string] {
  const core = content.replace(/(?<![.,:;!?…])[.,:;!?…]+$/, '')
  return [core, content.slice(core.length)]
}

/** Bold in bold is bold. */
function isRepeated({ parentNode }: globalThis.Node, delimiter: string): boolean {
  if (!parentNode) return false
  return delimiters[parentNode.nodeName] === delimiter || isRepeated(parentNode, delimiter)
}
