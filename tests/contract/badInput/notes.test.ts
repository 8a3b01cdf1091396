import { expect } from 'vitest'
import type { Note, Task } from '../../../main/practice/highlevel/state'
import { bodyOf, commentOf, inHighLevel, inHighLevelOf, inNozbe, inNozbeOf, noteOf, taskOf } from './edits'
import { highlevel, nozbe, playRows, type Row, settle } from './table'

const html =
  '<script>alert(1)</script><style>p{color:red}</style><p onclick="steal()">Rooms <b>and</b> sizes</p>' +
  '<table><tr><th>Room</th><th>Size</th></tr><tr><td>Hall | lobby</td><td>12</td></tr></table>' +
  '<img src="https://example.com/plan.png" alt="Plan" onerror="steal()"><img src="javascript:steal()" alt="Bad">' +
  '<p><a href="javascript:steal()">here</a> or <a href="https://example.com/">there</a>, says @anna</p>' +
  '<iframe src="https://example.com/"></iframe><!-- hidden -->'
const markdown = [
  'Rooms **and** sizes',
  '',
  '| Room | Size |',
  '| --- | --- |',
  '| Hall \\| lobby | 12 |',
  '',
  '![Plan](https://example.com/plan.png)Bad',
  '',
  'here or [there](https://example.com/), says \\@anna',
].join('\n')

/** A note's comment without the line that says whose note it is. */
const withoutByline = (body: string): string => body.replace(/^— .*\n\n/, '')

let note: Note
let task: Task
let comment = ''
let taskId = ''

/** What is written in Nozbe, as a note and as a task's body, and what HighLevel has of it. */
const written = (what: string, body: string, inHtml: string): Row => ({
  done: `a note and a task's body are written in Nozbe with ${what}`,
  outcome: 'HighLevel shows the same without running any of it, and Nozbe keeps it as it was written',
  act: async (who) => {
    comment = await inNozbe.addComment(who.card, { body })
    taskId = await inNozbe.addTask(who.nozbeId, { name: 'Read this' })
    await inNozbe.addComment(taskId, { body, is_pinned: true })
  },
  check: (before) => {
    expect(noteOf(inHighLevelOf('note', comment)).body).toBe(inHtml)
    expect(taskOf(inHighLevelOf('task', taskId)).body).toBe(inHtml)
    expect([commentOf(comment).body, bodyOf(taskId)]).toEqual([body, body])
    expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes + 1)
  },
})

/** A text that both services hold as it is, wherever it was written. */
const asItIs = (what: string, body: string, shown = body): Row => ({
  done: `a note with ${what} is written in HighLevel`,
  outcome: 'it is the same note in Nozbe, and HighLevel keeps it as it was written',
  act: async (who) => {
    note = await inHighLevel.addNote(who.highlevelId, body)
  },
  check: (before) => {
    expect(noteOf(note.id)).toEqual(note)
    expect(withoutByline(commentOf(inNozbeOf('note', note.id)).body)).toBe(shown)
    expect([...highlevel().notes.all()]).toHaveLength(before.highlevelNotes + 1)
  },
})

playRows('notes', [
  {
    done: 'a note and a task in HighLevel have HTML with a script, a table and images',
    outcome: 'Nozbe has its text as Markdown, safe, and HighLevel keeps it byte for byte',
    act: async (who) => {
      note = await inHighLevel.addNote(who.highlevelId, html)
      task = await inHighLevel.addTask(who.highlevelId, { title: 'Read this', body: html })
    },
    check: () => {
      expect([noteOf(note.id), taskOf(task.id)]).toEqual([note, task])
      expect(withoutByline(commentOf(inNozbeOf('note', note.id)).body)).toBe(markdown)
      expect(bodyOf(inNozbeOf('task', task.id))).toBe(markdown)
    },
  },
  {
    done: 'a note in HTML is read from HighLevel, and a word of it changed in Nozbe',
    outcome: 'HighLevel gets that word and keeps the table and the image, without a script',
    act: async (who) => {
      note = await inHighLevel.addNote(who.highlevelId, html)
      await settle()
      comment = inNozbeOf('note', note.id)
      await inNozbe.editComment(comment, { body: commentOf(comment).body.replace('| 12', '| 13') })
    },
    check: () => {
      const { body } = noteOf(note.id)
      expect(body).toMatch(/<td[^>]*>13<\/td>/)
      expect(body).toContain('<img src="https://example.com/plan.png" alt="Plan">')
      expect(body).not.toMatch(/script|steal|iframe|onclick/)
      expect(withoutByline(commentOf(comment).body)).toBe(markdown.replace('| 12', '| 13'))
    },
  },
  {
    done: 'a note in HighLevel consists of a script and nothing else',
    outcome: 'there is nothing to show in Nozbe, and HighLevel keeps it byte for byte',
    act: async (who) => {
      note = await inHighLevel.addNote(who.highlevelId, '<script>alert(1)</script>')
    },
    check: () => {
      expect(noteOf(note.id)).toEqual(note)
      expect([...nozbe().comments.all()].filter(({ body }) => body.includes('alert'))).toEqual([])
    },
  },
  written(
    'a literal <script>',
    'Paste <script>alert(1)</script> & **go**',
    '<p>Paste &lt;script&gt;alert(1)&lt;/script&gt; &amp; <strong>go</strong></p>',
  ),
  written(
    'a link and an image that run something',
    '[here](javascript:steal()) ![Plan](data:text/html,x) [there](https://example.com/)',
    '<p>here Plan <a href="https://example.com/">there</a></p>',
  ),
  written(
    'a table',
    '| a | b |\n| --- | --- |\n| 1 | <b>2</b> |',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>1</td>\n<td>&lt;b&gt;2&lt;/b&gt;</td>\n</tr>\n</tbody></table>',
  ),
  written('emoji and right-to-left letters', '👩‍👩‍👧‍👦 שרה לוי', '👩‍👩‍👧‍👦 שרה לוי'),
  written('NUL', 'Ask\u0000 her', 'Ask her'),
  asItIs('10,000 characters', 'long '.repeat(2_000).trim()),
  asItIs('emoji and right-to-left letters', '👩‍👩‍👧‍👦 שרה לוי 🇮🇪'),
  asItIs('combining marks', 'Zoe\u0308 A\u030angstro\u0308m'),
  asItIs('NUL', 'Ask\u0000 her', 'Ask her'),
])
