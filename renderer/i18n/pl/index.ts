import type { en } from '../en'
import type { Translated } from '../translated'
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

/**
 * Polish, with "ty" in small letters. One term for one thing, here, in `shared/sentences/pl.ts` and in `main/app/i18n/pl.ts`:
 *
 * - sync: synchronizacja, synchronizować; in step: zsynchronizowane; run: przebieg; call: wywołanie
 * - record: rekord; contact: kontakt; task: zadanie; note: notatka; appointment: spotkanie; card: karta; field: pole
 * - link, linked, unlinked, to unlink: powiązanie, powiązany, niepowiązany, rozłączyć; mapping: mapowanie
 * - conflict: konflikt; approval: prośba o zgodę (to approve: zatwierdzić); change: zmiana; undo: cofnąć
 * - to complete, completed: ukończyć, ukończone; to archive: zarchiwizować; due date: termin
 * - responsible: osoba odpowiedzialna; owner: właściciel; tag: tag; custom field: pole własne
 * - workspace: obszar roboczy (practice: ćwiczebny); location: lokalizacja; space: przestrzeń; account: konto
 * - sign-in, to sign in: logowanie, zalogować się; scope: uprawnienie; key store: magazyn kluczy
 * - automation: automatyzacja; schedule: harmonogram; quiet hours: godziny ciszy; to pause: wstrzymać
 * - Overview, History, Preferences: Przegląd, Historia, Preferencje; tray: zasobnik; notification: powiadomienie
 * - backup, to restore: kopia zapasowa, przywrócić; settings: ustawienia; data folder: folder danych
 */
export const pl: Translated<typeof en> = {
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
}
