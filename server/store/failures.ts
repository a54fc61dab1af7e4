/** Another process has the database open; two writers would lose each other's work. */
export class DatabaseInUse extends Error {
  constructor(file: string) {
    super(`Another process already uses ${file}. Stop it first, or choose another DATA_DIR.`);
    this.name = 'DatabaseInUse';
  }
}

/** The database was written by a newer version; an older one would misread it, so it never touches it. */
export class DatabaseTooNew extends Error {
  constructor(file: string, migration: string) {
    super(
      `${file} was written by a newer version of the program (it has the change "${migration}"). ` +
        'Start the newer version again, or restore a copy from before the upgrade.',
    );
    this.name = 'DatabaseTooNew';
  }
}

/** A stored commit this version cannot read: its stream stops here, because skipping would falsify it. */
export class StreamUnreadable extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'StreamUnreadable';
  }
}
