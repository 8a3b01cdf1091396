import { restoredKey } from './restored'
import type { Database } from './sqlite'

/**
 * Makes a database that was put back safe to sync with. Which records belong together is still so, but both services have
 * moved on: an old base would take what they show now for edits of one side, and write over the other; an old approval would
 * delete, and an old cursor miss what is gone since. So what both sides once agreed on counts only where both show it still
 * (`once` in `SyncStore.base`), what differs is asked about, every question is asked again, and the next run reads everything.
 * Nothing is written or deleted by it.
 */
export function rebaseline(db: Database, now: number): void {
  db.exec(`
    BEGIN IMMEDIATE;
    DELETE FROM conflict;
    DELETE FROM approval;
    -- Gone is what two runs find gone from now on.
    UPDATE link SET highlevel_gone_in = NULL, highlevel_gone_confirmed_in = NULL,
      nozbe_gone_in = NULL, nozbe_gone_confirmed_in = NULL;
    UPDATE record SET dirty = (standing <> 'left'), standing = iif(standing = 'open', 'fresh', standing);
    -- What a create left is still looked for, lest it is made twice; what the other writes did shows in the records.
    UPDATE journal SET state = 'settled'
      WHERE state IN ('intent', 'sent', 'acknowledged') AND op NOT IN ('create', 'move');
    DELETE FROM meta WHERE key IN ('cursor.highlevel', 'cursor.nozbe', 'fullReadingAt');
    -- The rule for what differed at the first run is not for what differs now.
    INSERT INTO run (trigger, started_at, finished_at) VALUES ('manual', ${Math.trunc(now)}, ${Math.trunc(now)});
    UPDATE link SET made_in = (SELECT max(id) FROM run);
    INSERT OR REPLACE INTO meta (key, value)
      SELECT '${restoredKey}', json_object('since', max(id), 'until', NULL) FROM run;
    -- What a recipe was about to do may have been done since.
    UPDATE recipe_job SET state = 'dropped' WHERE state IN ('due', 'waiting', 'approved', 'acting');
    COMMIT;
  `)
}
