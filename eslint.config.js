import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescriptFiles = ['**/*.ts', '**/*.tsx'];

const bannedThrow = {
  selector: 'ThrowStatement > NewExpression[callee.name=/^(Error|TypeError|RangeError)$/]',
  message:
    'Throw an AppError (src/errors.ts): it carries a code, facts for the log and a phrase for the person.',
};
const bannedClocks = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time is read through src/clock.ts only.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time is read through src/clock.ts only.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  {
    files: typescriptFiles,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
    },
  },
  {
    name: 'sizes of the product',
    files: ['src/**/*.ts', 'src/**/*.tsx', 'dialogs/**/*.ts'],
    rules: {
      complexity: ['error', 20],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  {
    name: 'errors, time, settings and output have one door each',
    files: ['src/**/*.ts', 'dialogs/**/*.ts'],
    ignores: [
      ...['src/errors.ts', 'src/clock.ts', 'src/config.ts', 'src/cli/**', 'src/main.ts'],
      ...['src/widget/**', 'src/console/**'],
    ],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in src/config.ts only.' },
      ],
      'no-restricted-syntax': ['error', bannedThrow, ...bannedClocks],
    },
  },
  {
    files: [
      ...['src/config.ts', 'src/main.ts', 'src/cli/**/*.ts'],
      ...['src/widget/**/*.ts', 'src/console/**/*.ts', 'src/console/**/*.tsx'],
    ],
    rules: { 'no-restricted-syntax': ['error', bannedThrow] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // Mocha reports a rejected `it` by itself, and a missing value fails the test that reads it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
