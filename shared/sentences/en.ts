/**
 * Every way in which Tandem can fail, and the sentences for it: what happened and what it means, then what to do.
 * `{name}` stands for a parameter. The codes of this table are all there are; `pl.ts` has the same.
 */
export const en = {
  'auth.refused': [
    '{service} refused the token (401). Nothing was changed or lost.',
    'Paste a new token for {service}.',
  ],
  'auth.missing': ['Nobody is signed in to {service}.', 'Sign in to {service} in Preferences, Accounts.'],
  'auth.expired': [
    'The sign-in to {service} has ended, and could not be renewed. Nothing was changed or lost.',
    'Sign in to {service} again; the next sync goes on where the last one stopped.',
  ],
  'signIn.denied': [
    'HighLevel was told not to let Tandem in. Nothing was changed.',
    'Start the sign-in again, and choose Allow in the browser.',
  ],
  'signIn.timedOut': [
    'The sign-in was not finished in the browser within {minutes} minutes.',
    'Start it again. If the browser shows an error, check the client id and the redirect address.',
  ],
  'signIn.cancelled': ['The sign-in was stopped. Nothing was changed.', 'Start it again when you are ready.'],
  'signIn.underWay': [
    'A sign-in is already under way in the browser.',
    'Finish it there, or cancel it before you start another one.',
  ],
  'signIn.portsTaken': [
    'Other programs on this computer use every port that Tandem could be answered on ({ports}).',
    'Close them and start again, or paste the address at which the browser ends.',
  ],
  'signIn.foreign': [
    'An answer came that does not belong to this sign-in, so it was not used.',
    'Start the sign-in again. If you did not open such a page yourself, do not sign in on it.',
  ],
  'signIn.refused': [
    'HighLevel did not accept the sign-in ({status}): {detail}',
    'Check the client id and secret, and that the redirect address is registered; then start again.',
  ],
  'signIn.unreadable': [
    'What was pasted holds no code of this sign-in.',
    'Copy the whole address from the browser after you chose Allow.',
  ],
  'signIn.clientIncomplete': [
    'The client id or the client secret is missing, or not whole.',
    'Copy both from your app in HighLevel, and start the sign-in again.',
  ],
  'signIn.noLocation': [
    'HighLevel signed in an agency, not one location (sub-account). It was not kept.',
    'Start the sign-in again, and choose a location in the browser.',
  ],
  'signIn.otherLocation': [
    'This sign-in is of the location {found}, but this workspace belongs to {wanted}. It was not kept.',
    'Sign in again, and choose the right location in the browser.',
  ],
  'signIn.otherSpace': [
    'This token sees the spaces {names}, but not the one that this workspace belongs to. It was not kept.',
    'Paste a token of somebody who is a member of that space.',
  ],
  'space.unchosen': [
    'The Nozbe token sees these spaces: {names}. The one to use is not among them, or was not named.',
    'Name one of them.',
  ],
  'token.malformed': [
    'This is not a {service} token.',
    'Copy the whole token from {service}, and paste it again.',
  ],
  'vault.locked': [
    'The key store of this computer did not open the saved sign-in. It was left untouched.',
    'Unlock the key store, then restart Tandem; or sign in again.',
  ],
  'vault.newer': [
    'The saved sign-ins were written by a newer Tandem (version {version}). They were left untouched.',
    'Update Tandem on this computer.',
  ],
  'permission.refused': [
    '{service} does not allow this sign-in to {operation}: {detail}',
    'Check that the token belongs to this location or space and has the needed scopes.',
  ],
  'location.unknown': [
    'HighLevel has no location {location} for this token.',
    'Copy the location id from HighLevel (Settings, Business Profile) and set up again.',
  ],
  'record.gone': [
    '{service} no longer has this {kind}.',
    'Nothing to do: Tandem leaves the other side as it is.',
  ],
  'entry.unknown': [
    'There is no {what} {id}, or no longer. Nothing was changed.',
    'List what there is, and choose from that.',
  ],
  'choice.wrong': ['{detail} Nothing was changed.', 'Choose another value, or correct it on either side.'],
  'schedule.fields': [
    'A cron expression has five fields with spaces between them. The schedule was not changed.',
    'Give minute, hour, day of the month, month and day of the week, such as 0 9 * * 1-5.',
  ],
  'schedule.field': [
    '“{value}” cannot be field {place} of a cron expression. The schedule was not changed.',
    'The fields are minute (0–59), hour (0–23), day of the month (1–31), month (1–12), day of the week (0–7, Sunday is 0 or 7).',
  ],
  'schedule.never': [
    'No day fits this cron expression. The schedule was not changed.',
    'Choose a day that the month has. Day of the month and day of the week have to fit both.',
  ],
  'schedule.quiet': [
    'Quiet hours that end when they begin are none. The schedule was not changed.',
    'Choose another time for their end, or no quiet hours.',
  ],
  'schedule.allQuiet': [
    'All times of this schedule are in the quiet hours, so that nothing would ever run. The schedule was not changed.',
    'Choose other times, or other quiet hours.',
  ],
  'file.wrong': ['{name} {problem} Nothing was read or changed on either service.', '{remedy}'],
  'undo.nothing': [
    'There is nothing to undo of the {what} {id}: Tandem wrote nothing there, or its history is no longer kept.',
    'Look in History for what Tandem did, and choose from that.',
  ],
  'undo.many': [
    'To undo this, {count} records would be deleted again. Nothing was changed.',
    'Look at the run in History; if that is what you want, confirm it.',
  ],
  'record.duplicate': [
    '{service} already has a {kind} with this e-mail address or phone, which belongs to another one here.',
    'Correct the address or phone on either side; the next sync tries again.',
  ],
  'request.refused': [
    '{service} refused a change ({status}): {detail}',
    'Correct the value on either side; the next sync tries again. Everything else is synced.',
  ],
  'call.refused': [
    '{service} did not carry out {operation} ({status}): {detail}.',
    'Correct the input, and call it again.',
  ],
  'rate.limited': [
    '{service} allows no more calls for now. Tandem stopped before losing anything.',
    'Wait; the next sync goes on where this one stopped.',
  ],
  'server.failed': [
    '{service} has a problem of its own ({status}). Nothing was lost.',
    'Wait; the next sync tries again.',
  ],
  'network.unreachable': [
    '{service} cannot be reached at {host}.',
    'Check the internet connection and the address; the next sync tries again.',
  ],
  'network.timeout': [
    '{service} did not answer in time.',
    'Wait; the next sync checks what arrived and goes on.',
  ],
  'network.offline': [
    'This computer is offline. Nothing was lost.',
    'Check the internet connection; Tandem goes on by itself.',
  ],
  'network.certificate': [
    'The connection to {host} is not safe: its certificate cannot be trusted. Nothing was sent.',
    'Check the address and the clock of this computer, and whether this network reads along.',
  ],
  'network.redirected': [
    '{service} points elsewhere, to {detail}. Tandem does not follow: a token never leaves its service.',
    'Check the address of {service}, and whether this network asks for a sign-in in the browser.',
  ],
  'service.resting': [
    '{service} failed several times in a row, so Tandem lets it rest for {seconds} seconds.',
    'Nothing to do; Tandem tries it again by itself.',
  ],
  'protocol.notJson': [
    '{service} answered with something other than JSON at {host}. This is often a sign-in page of a network or a wrong address.',
    'Check the address, and whether this network asks for a sign-in in the browser.',
  ],
  'protocol.unexpected': [
    '{service} answered {operation} in a form that Tandem does not know: {detail}. That record was left alone.',
    'Update Tandem. Everything else is synced.',
  ],
  'address.wrong': [
    '{service} has nothing at the address that was asked at {host} (404).',
    'Check the address, with its path: for Nozbe it ends in /v1/api.',
  ],
  'address.insecure': [
    'The address {address} is not safe to send a token to: only https, or http to this computer, is used.',
    'Give an address that starts with https://.',
  ],
  'workspace.missing': [
    'Nothing is set up here yet.',
    'Run the set-up first, or try the practice workspace.',
  ],
  'workspace.mismatch': [
    'This data folder was set up for another place ({detail}). Nothing was read or written.',
    'Use another data folder, or the tokens and answers that it was set up with.',
  ],
  'listing.empty': [
    '{service} shows no {kind} at all, where there were several. Tandem does not take that for a delete: nothing was removed.',
    'Check that the token still sees this location or space, and its project. If they are really gone, nothing needs to be done.',
  ],
  'settings.damaged': [
    'The settings file could not be read. It was set aside as {file}; the standard settings are used.',
    'Check the settings once. Links and history are not affected.',
  ],
  'database.damaged': [
    'The database was damaged. It was set aside as {file}, and nothing was deleted on either service.',
    'Set up again: records are linked anew by e-mail, phone and name. Backups made before are still there, to be restored in Preferences, Data.',
  ],
  'practice.damaged': [
    'The practice data was damaged. It was set aside as {file}.',
    'Try the practice workspace again: it starts anew.',
  ],
  'database.newer': [
    'This database was made by a newer Tandem (version {version}). It was left untouched.',
    'Update Tandem on this computer.',
  ],
  'database.locked': [
    'Another program is writing to the database of Tandem, and does not let go of it. Nothing was changed.',
    'Close the program that has the file open, such as a viewer of databases or a backup program; then try again.',
  ],
  'backup.unsound': [
    'The backup could not be read back after it was written, so it was not kept. The older ones are all there.',
    'Check the disk and its free space, then make the backup again.',
  ],
  'backup.damaged': [
    'This backup is damaged, so it was not restored. The database is as it was.',
    'Choose another backup.',
  ],
  'backup.foreign': [
    'This backup is of another workspace, so it was not restored. The database is as it was.',
    'Choose a backup of this workspace.',
  ],
  'disk.full': [
    'The disk is full, so Tandem stopped before writing anything it could not note down.',
    'Free some space, then sync again.',
  ],
  'disk.failed': [
    'The disk could not be read or written, so Tandem stopped before writing anything it could not note down.',
    'Check the disk and its free space, then sync again.',
  ],
  'system.cannotOpen': ['This computer could not open {what}.', 'Copy the address and open it yourself.'],
  'disk.readOnly': [
    'Tandem may not write to {folder}.',
    'Give yourself write access to that folder, or choose another one.',
  ],
  'data.inUse': [
    'Another Tandem is already working with this data folder.',
    'Close it, or choose another folder.',
  ],
  'core.ended': [
    'The part of Tandem that syncs ended unexpectedly. Nothing was lost.',
    'Restart Tandem; it goes on where it stopped.',
  ],
  'core.unanswered': [
    'Tandem has not answered this window for {seconds} seconds. Nothing was lost.',
    'Try again. If it goes on, restart Tandem; it goes on where it stopped.',
  ],
  'alert.address': [
    'Alerts go to an address with https, or with http on this computer. This is neither, so it was not kept.',
    'Give an address that starts with https://.',
  ],
  'alert.webhook': [
    'The alert did not get through to the webhook ({detail}).',
    'Check the address, then send a test.',
  ],
  'alert.program': [
    'The program for alerts did not do its work ({detail}).',
    'Check that it can be started and ends by itself, or choose another one; then send a test.',
  ],
  'login.refused': [
    'The system did not take in that Tandem starts at login ({detail}).',
    'Look in the settings of the system for what starts at login.',
  ],
  'run.cancelled': ['The sync was stopped. What was written stays in history.', 'Sync again to do the rest.'],
  'usage.wrong': ['{detail}', '“npm run -s headless -- --help” lists the commands.'],
  unexpected: ['Something failed that should not: {detail}', 'Try again. If it goes on, restart Tandem.'],
} as const satisfies Record<string, readonly [message: string, remedy: string]>
