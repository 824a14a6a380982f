import type { Migration } from '../migrate.ts';

/**
 * Which records' words changed since they were last indexed. Indexing a text costs three times what
 * keeping it does, and nobody searches between two keystrokes: an autosave leaves a note here, and
 * the next search indexes first. The note is as durable as the words.
 */
export const searchPending: Migration = {
  version: 2,
  name: 'search-pending',
  up: (db) => {
    db.exec('CREATE TABLE search_pending (row INTEGER PRIMARY KEY REFERENCES record (row)) STRICT');
  },
};
