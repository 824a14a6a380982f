// Lint rules, each group with its reason. Rooms are guarded by .config/dependency-cruiser.cjs; the
// restrictions here only say the same thing in the editor, with the way out.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', '.tsbuild/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A file that needs scrolling twice has two subjects.
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      // One name per thing: a default export is renamed by every importer.
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: it survives structured clone.' },
      ],
      // Adding a member to a union must break every switch that forgot it.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `${number}` is what we mean when we write it; the rule would make every sentence longer.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise` is how a screen says "on purpose"; arrow shorthand returning void is how React handlers read.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // Ports are async because one of their makers is; the others need not pretend to wait.
      '@typescript-eslint/require-await': 'off',
      // Phantom types (`query<Output>()`) use a parameter once, by design.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `_` in a discarded position is the agreed way to say "not used".
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Code points are our unit: Chinese text has no grapheme clusters worth an Intl.Segmenter.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      'no-console': 'error',
    },
  },
  {
    files: ['shared/domain/**', 'shared/protocol/**'],
    rules: {
      // The same rule must give the same answer on every machine and every run.
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Rules get the time as an argument (shared/lib/civilDate.ts, instant.ts).' },
        { name: 'fetch', message: 'Only electron/core/sync talks to the network.' },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Random is a port.' }],
    },
  },
  {
    files: ['electron/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', message: 'core/ runs without Electron: take a port from core/ports.ts.' }] },
      ],
    },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/electron/**', 'node:*', 'electron'],
              message: 'The window speaks to the core through shared/contract.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only the core talks to the network.' }],
    },
  },
  {
    // Command-line programs talk on stdout.
    files: [
      'electron/cli.ts',
      'electron/cli/**',
      'test/**/main.ts',
      'test/runtime/**',
      'test/dist/**',
      'test/bench/**',
      '.ci/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests index into what they just built; a wrong index fails the test, which is the point.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Tools want a default export.
    files: ['.config/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
