/** Raised whenever a table or what is put into it changes: an index of another version is made anew. */
export const INDEX_VERSION = 4;

/** Record keys are `file * RECORDS_PER_FILE + position`, so that a file's records need no index of their own. */
export const RECORDS_PER_FILE = 2 ** 20;

/** For the WHERE of a query on `record`: not of those that a deletion has made void. */
export const IS_LIVE =
  'NOT EXISTS (SELECT 1 FROM deletion WHERE deletion.id = record.id AND deletion.clock >= record.clock)';

/** Articles in the trash count only as such. */
const counting = (sign: '+' | '-', row: 'old' | 'new'): string =>
  `UPDATE tally SET trashed = trashed ${sign} ${row}.is_trashed, articles = articles ${sign} (1 - ${row}.is_trashed),
    unread = unread ${sign} (1 - ${row}.is_trashed) * ${row}.is_unread,
    samples = samples ${sign} (1 - ${row}.is_trashed) * (${row}.import_id = 'samples');`;

/**
 * `record` has every article record of every file, `deletion` those that are deletions, `content` what records need of
 * `originals/` and `assets/`. `article` is the list: one row per article as the reader knows it, under the id of its first
 * version, pointing at the record shown. `state` and `annotation` have what each file says; they are merged when an
 * article's row is made. `tally` counts the list, so that no count ever reads all of it.
 */
export const SCHEMA = `
CREATE TABLE file (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  size INTEGER NOT NULL, modified REAL NOT NULL, inode INTEGER NOT NULL, sha256 TEXT NOT NULL
);
CREATE TABLE record (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, clock TEXT NOT NULL, version_of TEXT, page TEXT,
  import_id TEXT NOT NULL, imported TEXT NOT NULL, published REAL, published_value TEXT, published_precision TEXT,
  published_guessed INTEGER NOT NULL,
  title TEXT NOT NULL, source TEXT, byline TEXT NOT NULL, place TEXT, agency TEXT, lead TEXT NOT NULL,
  language TEXT, direction TEXT NOT NULL, words INTEGER NOT NULL, is_placeholder INTEGER NOT NULL,
  text_hash TEXT NOT NULL, file_name TEXT, folded_title TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX record_id ON record (id);
CREATE INDEX record_version ON record (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX record_page ON record (page) WHERE page IS NOT NULL;
CREATE INDEX record_import ON record (import_id);
CREATE INDEX record_outlet ON record (source, published, folded_title) WHERE source IS NOT NULL AND published IS NOT NULL;
CREATE TABLE deletion (key INTEGER PRIMARY KEY, id TEXT NOT NULL, clock TEXT NOT NULL);
CREATE INDEX deletion_id ON deletion (id);
CREATE TABLE content (hash INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (hash, record)) WITHOUT ROWID;
CREATE INDEX content_record ON content (record);
CREATE TABLE article (
  id TEXT PRIMARY KEY, record INTEGER NOT NULL,
  undated INTEGER NOT NULL, published REAL NOT NULL, imported TEXT NOT NULL, import_id TEXT NOT NULL,
  is_unread INTEGER NOT NULL, is_starred INTEGER NOT NULL, is_trashed INTEGER NOT NULL, undone TEXT,
  notes INTEGER NOT NULL, versions INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX article_newest ON article (is_trashed, undated, published DESC, id);
CREATE INDEX article_oldest ON article (is_trashed, undated, published, id);
CREATE INDEX article_imported ON article (is_trashed, imported, id);
CREATE TABLE state (id TEXT NOT NULL, file INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (id, file)) WITHOUT ROWID;
CREATE INDEX state_file ON state (file);
CREATE TABLE annotation (
  article TEXT NOT NULL, file INTEGER NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (article, file, id)
) WITHOUT ROWID;
CREATE INDEX annotation_file ON annotation (file);
CREATE TABLE tally (articles INTEGER NOT NULL, unread INTEGER NOT NULL, samples INTEGER NOT NULL, trashed INTEGER NOT NULL);
INSERT INTO tally VALUES (0, 0, 0, 0);
CREATE TRIGGER article_came AFTER INSERT ON article BEGIN ${counting('+', 'new')} END;
CREATE TRIGGER article_went AFTER DELETE ON article BEGIN ${counting('-', 'old')} END;
CREATE TRIGGER article_changed AFTER UPDATE OF is_unread, import_id, is_trashed ON article
WHEN (old.is_unread, old.import_id, old.is_trashed) IS NOT (new.is_unread, new.import_id, new.is_trashed)
BEGIN ${counting('-', 'old')} ${counting('+', 'new')} END;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
