/** The schema, one step per version. A step is never edited once released; a new one is appended. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    trigger TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    report TEXT
  ) STRICT;

  CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    highlevel_id TEXT NOT NULL,
    nozbe_id TEXT NOT NULL,
    highlevel_gone_in INTEGER,
    highlevel_gone_confirmed_in INTEGER,
    nozbe_gone_in INTEGER,
    nozbe_gone_confirmed_in INTEGER,
    merged_into INTEGER REFERENCES link (id) ON DELETE SET NULL,
    made_in INTEGER NOT NULL REFERENCES run (id),
    UNIQUE (kind, highlevel_id),
    UNIQUE (kind, nozbe_id)
  ) STRICT;

  CREATE TABLE record (
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    parent_id TEXT,
    fields TEXT NOT NULL,
    copies TEXT NOT NULL,
    parts TEXT NOT NULL,
    state TEXT NOT NULL,
    stamp INTEGER,
    modified INTEGER,
    unfinished INTEGER NOT NULL,
    named_peer TEXT,
    url TEXT,
    byline TEXT,
    damaged TEXT,
    repeats INTEGER NOT NULL,
    email_key TEXT,
    link_id INTEGER REFERENCES link (id) ON DELETE SET NULL,
    standing TEXT NOT NULL DEFAULT 'fresh',
    dirty INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    PRIMARY KEY (service, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_dirty ON record (kind, link_id) WHERE dirty = 1;
  CREATE INDEX record_unlinked ON record (service, kind) WHERE link_id IS NULL;
  CREATE INDEX record_link ON record (link_id) WHERE link_id IS NOT NULL;
  CREATE INDEX record_parent ON record (service, parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX record_email ON record (service, email_key) WHERE email_key IS NOT NULL;

  CREATE TABLE record_part (
    service TEXT NOT NULL,
    part TEXT NOT NULL,
    part_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (service, part, part_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_part_record ON record_part (service, kind, record_id);

  CREATE TABLE base (
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    highlevel TEXT NOT NULL,
    nozbe TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (link_id, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id),
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    op TEXT NOT NULL,
    target_id TEXT,
    peer_id TEXT NOT NULL,
    parent_id TEXT,
    fields TEXT NOT NULL,
    writes TEXT NOT NULL,
    keys TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX journal_unsettled ON journal (id) WHERE state IN ('intent', 'sent', 'acknowledged');

  CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    base TEXT NOT NULL,
    highlevel TEXT NOT NULL,
    nozbe TEXT NOT NULL,
    choice TEXT,
    found_in INTEGER NOT NULL REFERENCES run (id),
    UNIQUE (link_id, field)
  ) STRICT;

  CREATE TABLE tombstone (
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    peer_id TEXT,
    run_id INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (service, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tombstone_peer ON tombstone (service, kind, peer_id) WHERE peer_id IS NOT NULL;

  CREATE TABLE approval (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    op TEXT NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    made_in INTEGER NOT NULL REFERENCES run (id)
  ) STRICT;
  CREATE TABLE approval_link (
    approval_id INTEGER NOT NULL REFERENCES approval (id) ON DELETE CASCADE,
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    PRIMARY KEY (approval_id, link_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id),
    at INTEGER NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    op TEXT NOT NULL,
    record_id TEXT NOT NULL,
    link_id INTEGER,
    contact TEXT NOT NULL,
    title TEXT,
    field TEXT,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    by TEXT NOT NULL,
    rule TEXT,
    base TEXT
  ) STRICT;
  CREATE INDEX history_at ON history (at);
  CREATE INDEX history_run ON history (run_id);
  CREATE INDEX history_record ON history (kind, record_id);
  CREATE INDEX history_link ON history (link_id);
  CREATE VIRTUAL TABLE history_search USING fts5 (
    contact, title, before, after,
    content = 'history', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER history_search_add AFTER INSERT ON history BEGIN
    INSERT INTO history_search (rowid, contact, title, before, after)
    VALUES (new.id, new.contact, new.title, new.before, new.after);
  END;
  CREATE TRIGGER history_search_remove AFTER DELETE ON history BEGIN
    INSERT INTO history_search (history_search, rowid, contact, title, before, after)
    VALUES ('delete', old.id, old.contact, old.title, old.before, old.after);
  END;
  `,
  `
  CREATE INDEX journal_made ON journal (service, peer_id) WHERE op = 'create' AND state = 'done';

  CREATE TABLE recipe_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    event TEXT NOT NULL,
    state TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    acted_at INTEGER,
    run_id INTEGER REFERENCES run (id),
    work TEXT,
    error TEXT,
    UNIQUE (recipe_id, event_id)
  ) STRICT;
  CREATE INDEX recipe_job_open ON recipe_job (recipe_id, id)
    WHERE state IN ('due', 'waiting', 'approved', 'acting');
  CREATE INDEX recipe_job_acted ON recipe_job (recipe_id, acted_at) WHERE acted_at IS NOT NULL;
  `,
  `
  ALTER TABLE history ADD COLUMN undone_in INTEGER REFERENCES run (id);
  `,
]
