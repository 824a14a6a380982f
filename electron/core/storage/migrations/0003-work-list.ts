import type { Migration } from '../migrate.ts';

/** 今日 asks on every event what falls due first: the earliest policy dates of one state, straight from an index. */
export const workList: Migration = {
  version: 3,
  name: 'work-list',
  up: (db) => {
    db.exec('CREATE INDEX record_by_date ON record (kind, state, date)');
  },
};
