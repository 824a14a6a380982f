import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';

/** Every mistake of a pack: the place its author finds it at, and the sentence. */
export function MistakeList({
  mistakes,
  label,
}: {
  readonly mistakes: readonly PackMistake[];
  readonly label: string;
}) {
  return (
    <ol className="pack-mistakes" aria-label={label} tabIndex={0}>
      {mistakes.map(({ path, says }, index) => (
        <li key={`${index} ${path}`}>
          {path !== '' && <code>{path}</code>}
          <span>{says}</span>
        </li>
      ))}
    </ol>
  );
}
