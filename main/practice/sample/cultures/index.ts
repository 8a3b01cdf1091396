import type { Culture } from './culture'
import { american, british, irish } from './islands'
import { polish, swedish } from './north'
import { french, german, italian, spanish } from './west'
import { arabic, japanese, nigerian, tamil, tamilScript, vietnamese } from './world'

export const cultures: readonly Culture[] = [
  polish,
  irish,
  british,
  german,
  french,
  spanish,
  italian,
  swedish,
  vietnamese,
  arabic,
  japanese,
  nigerian,
  tamil,
  tamilScript,
  american,
]
