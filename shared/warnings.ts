import type { SpaceWarning } from './setUp'

/** What to know before contact data goes to a Nozbe space, as a sentence. */
export function warningText(warning: SpaceWarning): string {
  switch (warning.code) {
    case 'openProject':
      return `Everybody in the space ${warning.space} can see the project ${warning.project}.`
    case 'openProjects':
      return `If this Nozbe plan has no closed projects, everybody in the space ${warning.space} can see the contacts.`
    case 'sectionLimit':
      return `This Nozbe plan allows ${warning.limit} sections in a project, so no more contacts than that.`
    case 'projectLimit':
      return `This Nozbe plan allows ${warning.limit} open projects, of which ${warning.used} are in use: there is room for ${Math.max(0, warning.limit - warning.used)} more contacts.`
  }
}
