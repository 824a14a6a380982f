/** Where a core finds its things; absolute paths. */
export interface CoreArguments {
  /** The data folder: the database, blobs, key files, logs. One core at a time may hold it. */
  readonly data: string;
  /** `resources/` as shipped: rule pack, calendars, word lists, samples. */
  readonly resources: string;
}

/** The words a core is forked with. */
export const writeCoreArguments = ({ data, resources }: CoreArguments): string[] => [
  `--data=${data}`,
  `--resources=${resources}`,
];

/** Reads them back from `process.argv`; throws when one is missing, because nobody else forks a core. */
export function readCoreArguments(argv: readonly string[]): CoreArguments {
  const read = (name: string): string => {
    const found = argv.find((word) => word.startsWith(`--${name}=`));
    if (found === undefined) throw new Error(`The core was forked without --${name}=`);
    return found.slice(name.length + 3);
  };
  return { data: read('data'), resources: read('resources') };
}
