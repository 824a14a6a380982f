import type SQLite from 'better-sqlite3';

/** A compiled statement that others use too: it can be run, and nobody can change how it answers. */
export interface KeptStatement<Values extends unknown[], Row> {
  run(...values: Values): SQLite.RunResult;
  get(...values: Values): Row | undefined;
  all(...values: Values): Row[];
  iterate(...values: Values): IterableIterator<Row>;
  /** The same text, answering its first column alone: a statement of its own. */
  pluck(): KeptStatement<Values, Row>;
}

/** A connection whose statements are kept. */
export interface KeepingDatabase extends Omit<SQLite.Database, 'prepare'> {
  prepare<Values extends unknown[] = unknown[], Row = unknown>(sql: string): KeptStatement<Values, Row>;
}

/** More than the program has; what could go on growing is the combinations of a list's filters. */
const most = 400;

/**
 * Makes a connection compile each text once: compiling costs more than running most of them, and an
 * autosave runs two dozen. SQLite itself compiles anew what a changed schema has made stale. Texts must
 * therefore not carry values; there are only as many as there are queries.
 */
export function keepStatements(db: SQLite.Database): KeepingDatabase {
  const compile = db.prepare.bind(db);
  const kept = new Map<string, SQLite.Statement>();
  const prepare = (sql: string): SQLite.Statement => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= most) kept.clear();
    const statement = compile(sql);
    // better-sqlite3 switches a statement's mode for everybody who holds it: the mode has one of its own.
    let plucked: SQLite.Statement | null = null;
    kept.set(sql, Object.assign(statement, { pluck: () => (plucked ??= compile(sql).pluck()) }));
    return statement;
  };
  return Object.assign(db, { prepare });
}
