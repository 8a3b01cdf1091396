-- A workspace as the first schema of Tandem holds it.
INSERT INTO meta (key, value) VALUES ('colour', '"plum"');
INSERT INTO run (id, trigger, started_at, finished_at, report) VALUES (1, 'manual', 1, 2, NULL);
INSERT INTO link (id, kind, highlevel_id, nozbe_id, made_in) VALUES (1, 'contact', 'h1', 'n1', 1);
INSERT INTO record (service, kind, id, parent_id, fields, copies, parts, state, stamp, modified, unfinished, repeats, link_id, dirty, ahead)
VALUES
  ('highlevel', 'contact', 'h1', NULL, '{"name":"Ada"}', '{}', '{}', 'live', NULL, NULL, 0, 0, 1, 0, 0),
  ('nozbe', 'contact', 'n1', NULL, '{"name":"Ada"}', '{}', '{"card":"c1"}', 'live', NULL, NULL, 0, 0, 1, 0, 0);
INSERT INTO record_part (service, part, part_id, kind, record_id) VALUES ('nozbe', 'card', 'c1', 'contact', 'n1');
INSERT INTO base (link_id, field, highlevel, nozbe, run_id) VALUES (1, 'name', '"Ada"', '"Ada"', 1);
INSERT INTO journal (run_id, service, kind, op, peer_id, fields, writes, keys, state, sent_at)
VALUES (1, 'nozbe', 'task', 'create', 'h2', '{}', '[]', '{}', 'sent', 1);
INSERT INTO conflict (link_id, kind, field, base, highlevel, nozbe, found_in)
VALUES (1, 'contact', 'email', 'null', '"a@x.com"', '"b@x.com"', 1);
INSERT INTO approval (id, op, service, kind, reason, state, made_in) VALUES (1, 'delete', 'nozbe', 'contact', 'gone', 'waiting', 1);
INSERT INTO approval_link (approval_id, link_id) VALUES (1, 1);
INSERT INTO tombstone (service, kind, id, peer_id, run_id) VALUES ('nozbe', 'task', 'n9', NULL, 1);
INSERT INTO history (run_id, at, service, kind, op, record_id, link_id, contact, before, after, by)
VALUES (1, 1, 'nozbe', 'contact', 'link', 'n1', 1, 'Ada', 'null', 'null', 'tandem');
