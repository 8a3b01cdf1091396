import type { UnknownId } from '../findings'

/** What is not known, and how Tandem works by the answer. `number` has the answer in `{n}`. */
export interface UnknownWords {
  about: string
  yes?: string
  no?: string
  number?: string
  utc?: string
  location?: string
  neither?: string
  /** How it works while nobody knows. */
  unknown: string
}

/** Every unknown in words. */
export const unknownsInEnglish: Record<UnknownId, UnknownWords> = {
  'highlevel.searchByDateUpdated': {
    about: 'Whether HighLevel finds contacts by when they changed',
    yes: 'it does. Tandem asks for what changed, and takes no answer for no change.',
    no: 'it does not. Tandem lists all contacts in every sync, and compares them by value.',
    unknown: 'Tandem tries it, and lists all contacts where that is refused or finds nothing.',
  },
  'highlevel.contactPage': {
    about: 'How many contacts HighLevel lists at once',
    number: '{n}. Tandem asks for so many.',
    unknown: 'Tandem asks for 500, for 100 where that is refused, and reads until a page is empty.',
  },
  'highlevel.taskPage': {
    about: 'How many tasks HighLevel lists at once',
    number: '{n}. Tandem asks for so many.',
    unknown: 'Tandem asks for 100, and reads until a page is empty.',
  },
  'highlevel.contactAppointmentZone': {
    about: 'In which zone HighLevel shows the times of a contact’s appointments',
    utc: 'in UTC. Tandem takes times from the calendars, which name theirs.',
    location: 'in that of the location. Tandem takes times from the calendars, which name theirs.',
    neither: 'in another one. Tandem takes times from the calendars, which name theirs.',
    unknown: 'Tandem takes times from the calendars, which name theirs.',
  },
  'highlevel.taskUpdateDemandsWhole': {
    about: 'Whether HighLevel takes an update of a task only with its title and due date',
    yes: 'it does. Tandem sends both along, as it has just read them.',
    no: 'it takes what changed. Tandem sends nothing else.',
    unknown: 'Tandem sends what changed, and the rest along where that is refused.',
  },
  'highlevel.indexLag': {
    about: 'How long HighLevel’s search is behind an edit',
    number:
      'up to {n} ms were seen. Tandem waits twice as long, and at least 30 s, before it takes a contact for missing.',
    unknown: 'Tandem waits 30 s before it takes a contact for missing.',
  },
  'highlevel.touches': {
    about: 'Which edits of tags, notes and tasks count as a change of their contact',
    unknown:
      'Tandem relies on none: it lists all tasks, and reads notes of changed contacts and of a share of the others.',
  },
  'highlevel.companyName': {
    about: 'Whether HighLevel takes the company’s name in an update',
    unknown: 'Tandem sends it; where it is refused everything else is written, and you are asked.',
  },
  'highlevel.refusedCreate': {
    about: 'Whether HighLevel makes a contact that it refuses',
    unknown: 'Tandem looks for it before it tries again.',
  },
  'highlevel.goneContact': {
    about: 'What HighLevel answers for a contact that was deleted or merged',
    unknown:
      'Tandem takes both usual answers for gone, asks in two syncs, and looks for the contact that it was merged with.',
  },
  'highlevel.normalForms': {
    about: 'How HighLevel changes phones, e-mail addresses and tags that it is given',
    unknown: 'Tandem remembers what it was answered, and compares with that.',
  },
  'highlevel.privateLimits': {
    about: 'How many calls HighLevel allows a private integration',
    unknown: 'Tandem goes by what the answers say, else by 100 in 10 s and 200,000 a day.',
  },
  'highlevel.retryAfter': {
    about: 'Whether HighLevel says how long to wait after too many calls',
    unknown: 'Tandem waits as long as it says, else longer each time.',
  },
  'highlevel.refreshGrace': {
    about: 'Whether a sign-in to HighLevel can be renewed twice with the same token',
    unknown: 'Tandem renews once at a time, and keeps the new token before it uses it.',
  },
  'highlevel.pkce': {
    about: 'Whether HighLevel heeds the proof of who began a sign-in',
    unknown: 'Tandem always sends it, and checks itself that an answer belongs to its question.',
  },
  'highlevel.loopback': {
    about: 'Whether HighLevel leads back to this computer after a sign-in',
    unknown: 'Tandem listens on a few fixed ports; the address can also be pasted.',
  },
  'nozbe.filterByLastModified': {
    about: 'Whether Nozbe lists tasks by when they changed',
    yes: 'it does. Tandem asks for what changed, and takes no answer for no change.',
    no: 'it does not. Tandem lists all tasks in every sync, and compares them.',
    unknown: 'Tandem tries it, and lists all tasks where that is refused or finds nothing.',
  },
  'nozbe.filterByCreatedAt': {
    about: 'Whether Nozbe lists comments by when they were made',
    yes: 'it does. Tandem asks for new ones.',
    no: 'it does not. Tandem reads all comments in every sync.',
    unknown: 'Tandem tries it, and reads all comments where that is refused or finds nothing.',
  },
  'nozbe.filterByEditedAt': {
    about: 'Whether Nozbe lists comments by when they were edited',
    yes: 'it does. Tandem asks for edited ones.',
    no: 'it does not. Tandem reads all comments in every sync.',
    unknown: 'Tandem tries it, and reads all comments where that is refused or finds nothing.',
  },
  'nozbe.commentsOfAllTasks': {
    about: 'Whether Nozbe lists the comments of all tasks at once',
    yes: 'it does. Tandem reads them in one list.',
    no: 'it does not. Tandem reads them task by task.',
    unknown: 'Tandem tries it, and reads them task by task where that is refused.',
  },
  'nozbe.page': {
    about: 'How many rows Nozbe lists at once',
    number: '{n}. Tandem asks for so many, of comments for at most 1,000.',
    unknown: 'Tandem asks for 1,000, for 100 where that is refused, and reads until a page is empty.',
  },
  'nozbe.allDayZone': {
    about: 'Whose midnight stands for a day without a time in Nozbe',
    utc: 'that of UTC. Tandem reads days in the zone of the location: see that both show the same day.',
    location: 'that of the location, in which Tandem reads days.',
    neither: 'that of other zones too. Tandem reads days in the zone of the location.',
    unknown: 'Tandem reads days in the zone of the location.',
  },
  'nozbe.clientIds': {
    about: 'Whether Nozbe takes the ids that Tandem makes',
    yes: 'it does. What is made twice is found by its id.',
    no: 'it does not. What a lost answer left is looked for by what it says; use Tandem on one computer only.',
    unknown: 'Tandem gives ids, and none where they are refused.',
  },
  'nozbe.duplicateId': {
    about: 'What Nozbe answers where an id is there already',
    number: '{n}. Tandem looks at what is there.',
    unknown: 'Tandem looks at what is there, whatever is answered.',
  },
  'nozbe.commentTouchesTask': {
    about: 'Whether a new comment counts as a change of its task in Nozbe',
    yes: 'it does. Tandem reads comments by their own times all the same.',
    no: 'it does not. Tandem reads comments by their own times.',
    unknown: 'Tandem reads comments by their own times.',
  },
  'nozbe.timeNeeded': {
    about: 'In which unit Nozbe keeps the time that a task needs',
    unknown: 'Tandem takes it for minutes, and uses it for appointments alone.',
  },
  'nozbe.deletedSection': {
    about: 'What becomes of the tasks in a section that is deleted in Nozbe',
    unknown: 'Tandem asks for each of them, and deletes none by itself.',
  },
  'nozbe.limits': {
    about: 'How many calls Nozbe allows',
    unknown: 'Tandem begins with two a second, and slows down where that is too many.',
  },
  'nozbe.errorBodies': {
    about: 'In what form Nozbe says what is wrong',
    unknown: 'Tandem shows whatever it says.',
  },
  'nozbe.taskLink': {
    about: 'What the address of a task is in Nozbe',
    unknown: 'Tandem links to the project.',
  },
}
