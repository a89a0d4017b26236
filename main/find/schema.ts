/** Raised whenever a table or what is put into it changes: an index of another version is made anew. */
export const INDEX_VERSION = 12;

/** Record keys are `file * RECORDS_PER_FILE + position`, so that a file's records need no index of their own. */
export const RECORDS_PER_FILE = 2 ** 20;

/** For the WHERE of a query on `record`: not of those that a deletion has made void. */
export const IS_LIVE =
  'NOT EXISTS (SELECT 1 FROM deletion WHERE deletion.id = record.id AND deletion.clock >= record.clock)';

/**
 * `record` has every article record of every file, `deletion` those that are deletions, `content` what records need of
 * `originals/` and `assets/`. `article` is the list: one row per article as the reader knows it, under the id of its first
 * version, pointing at the record shown; another text has another number, and no number is given twice. `chunk` has the
 * columns by which the list is ordered, narrowed and counted, and `value` the texts that their numbers stand for. `shown`
 * has, as JSON, the columns of the record that an article is shown with another value in; `prints` are those of its lines, and `stale` the articles whose row is to be made anew. `state`
 * and `annotation` have what each file says; they are merged when an article's row is made. `segment`, `block` and
 * `place` are the words of the texts, `form` the forms in which the words of a language occur, and `note_word` the words
 * of annotations. `title_order` has, in its one row, the numbers of the list by title; `line` where the lines of a file of
 * articles begin.
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
  title TEXT NOT NULL, source TEXT, byline TEXT NOT NULL, place TEXT, agency TEXT, section TEXT, tags TEXT NOT NULL,
  lead TEXT NOT NULL, features INTEGER NOT NULL, language TEXT, direction TEXT NOT NULL, words INTEGER NOT NULL, is_placeholder INTEGER NOT NULL,
  text_hash TEXT NOT NULL, file_name TEXT, folded_title TEXT NOT NULL, digest TEXT NOT NULL, prints BLOB NOT NULL
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
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, record INTEGER NOT NULL, digest TEXT NOT NULL,
  title TEXT NOT NULL,
  import_id TEXT NOT NULL, is_trashed INTEGER NOT NULL, undone TEXT, is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL, is_archived INTEGER NOT NULL, notes INTEGER NOT NULL, versions INTEGER NOT NULL,
  tags TEXT NOT NULL, shown TEXT
);
CREATE TABLE stale (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE value (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (kind, name));
CREATE TABLE state (id TEXT NOT NULL, file INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (id, file)) WITHOUT ROWID;
CREATE INDEX state_file ON state (file);
CREATE TABLE annotation (
  article TEXT NOT NULL, file INTEGER NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (article, file, id)
) WITHOUT ROWID;
CREATE INDEX annotation_file ON annotation (file);
CREATE TABLE title_order (numbers BLOB NOT NULL);
CREATE TABLE line (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, inode INTEGER NOT NULL, starts BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE segment (id INTEGER PRIMARY KEY, articles BLOB NOT NULL, directory BLOB NOT NULL);
CREATE TABLE block (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE place (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE form (
  language TEXT NOT NULL, stem TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY (language, stem, term)
) WITHOUT ROWID;
CREATE TABLE note_word (
  term TEXT NOT NULL, article TEXT NOT NULL, is_quote INTEGER NOT NULL, PRIMARY KEY (term, article, is_quote)
) WITHOUT ROWID;
CREATE INDEX note_word_article ON note_word (article);
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
