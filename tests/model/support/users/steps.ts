/**
 * What people do on both services, as data: a list of steps can be shrunk, printed and kept. `pick` and the like choose
 * among what there is, counted round; `text`, `body`, `due` choose from texts.ts.
 */
export type HighLevelStep =
  | { do: 'hl.addContact'; text: number; reach: 'both' | 'email' | 'none' }
  | { do: 'hl.editContact'; pick: number; field: ContactText; text: number | null }
  | { do: 'hl.reachContact'; pick: number; field: 'email' | 'phone'; clear: boolean }
  | { do: 'hl.setCustom'; pick: number; field: number; value: number | null }
  | { do: 'hl.assignOwner'; pick: number; user: number | null }
  | { do: 'hl.tag'; pick: number; tag: number; off: boolean }
  | { do: 'hl.deleteContact'; pick: number }
  | { do: 'hl.mergeContacts'; pick: number; into: number }
  | { do: 'hl.addTask'; pick: number; text: number; due: number }
  | { do: 'hl.editTask'; pick: number; text: number | null; due: number | null; body: number | null }
  | { do: 'hl.completeTask'; pick: number; completed: boolean }
  | { do: 'hl.assignTask'; pick: number; user: number | null }
  | { do: 'hl.deleteTask'; pick: number }
  | { do: 'hl.addNote'; pick: number; body: number }
  | { do: 'hl.editNote'; pick: number; body: number }
  | { do: 'hl.deleteNote'; pick: number }
  | { do: 'hl.book'; pick: number; day: number }
  | { do: 'hl.reschedule'; pick: number; day: number }
  | { do: 'hl.setStatus'; pick: number; status: 'confirmed' | 'cancelled' | 'showed' | 'noshow' }
  | { do: 'hl.deleteAppointment'; pick: number }
  | { do: 'hl.removeOption'; field: number }
  | { do: 'hl.removeUser'; user: number }

export type ContactText =
  | 'firstName'
  | 'lastName'
  | 'companyName'
  | 'address1'
  | 'city'
  | 'state'
  | 'website'
  | 'source'

export type NozbeStep =
  | { do: 'nz.addContact'; text: number; card: boolean; tasks: number }
  | { do: 'nz.renameContact'; pick: number; text: number; what: 'container' | 'card' }
  | { do: 'nz.archiveContact'; pick: number; archived: boolean }
  | { do: 'nz.deleteContact'; pick: number }
  | { do: 'nz.editCard'; pick: number; label: CardLabel; text: number | null }
  | { do: 'nz.editReach'; pick: number; label: 'E-mail' | 'Phone' }
  | { do: 'nz.damageCard'; pick: number; how: 'empty' | 'garble' | 'delete' | 'unpin' | 'double' | 'drop' }
  | { do: 'nz.tag'; pick: number; tag: number; off: boolean }
  | { do: 'nz.changeTag'; pick: number; how: 'rename' | 'archive' }
  | { do: 'nz.addTask'; pick: number; text: number; due: number | null; body: number | null }
  | { do: 'nz.renameTask'; pick: number; text: number }
  | { do: 'nz.editTaskBody'; pick: number; body: number }
  | { do: 'nz.endTask'; pick: number; how: 'complete' | 'reopen' | 'abandon' }
  | { do: 'nz.setDue'; pick: number; due: number | null }
  | { do: 'nz.assignTask'; pick: number; member: number | null }
  | { do: 'nz.moveTask'; pick: number; to: number | null }
  | { do: 'nz.deleteTask'; pick: number }
  | { do: 'nz.addNote'; pick: number; body: number }
  | { do: 'nz.editNote'; pick: number; body: number }
  | { do: 'nz.deleteNote'; pick: number }
  | { do: 'nz.remark'; pick: number; body: number }

export type CardLabel = 'Company' | 'Street' | 'City' | 'State' | 'Website' | 'Source'

export type UserStep = HighLevelStep | NozbeStep
