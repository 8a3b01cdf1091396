import { fill, type Params } from './sentences/fill'
import type { Language } from './sentences/language'
import type { SpaceWarning } from './setUp'

/** What to know before contact data goes to a Nozbe space, in every language. */
export const warningSentences: Record<Language, Record<SpaceWarning['code'], string>> = {
  en: {
    openProject: 'Everybody in the space {space} can see the project {project}.',
    openProjects:
      'If this Nozbe plan has no closed projects, everybody in the space {space} can see the contacts.',
    sectionLimit: 'This Nozbe plan allows {limit} sections in a project, so no more contacts than that.',
    projectLimit:
      'This Nozbe plan allows {limit} open projects, of which {used} are in use: there is room for {room} more contacts.',
  },
  pl: {
    openProject: 'Projekt {project} widzą wszyscy w przestrzeni {space}.',
    openProjects:
      'Jeśli ten plan Nozbe nie ma projektów zamkniętych, kontakty widzą wszyscy w przestrzeni {space}.',
    sectionLimit:
      'Limit sekcji w projekcie w tym planie Nozbe to {limit}; tyle też najwyżej może być kontaktów.',
    projectLimit:
      'Limit otwartych projektów w tym planie Nozbe to {limit}, z czego w użyciu: {used}. Miejsce na nowe kontakty: {room}.',
  },
}

/** A warning as a sentence. Pure. */
export function warningText(warning: SpaceWarning, language: Language): string {
  const { code, ...facts } = warning
  const params: Params =
    warning.code === 'projectLimit' ? { ...facts, room: Math.max(0, warning.limit - warning.used) } : facts
  return fill(warningSentences[language][code], params)
}
