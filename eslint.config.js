import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** The few rules that catch faults; layout is Prettier's, types are the compiler's. */
const faults = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  eqeqeq: 'error',
  'no-console': 'error',
};

const now =
  'Time is given (M-19): take it from the request, or machineNow() in server/machine-clock.ts.';

export default [
  { ignores: ['build/', '.svelte-kit/', 'data/', 'node_modules/', 'src/server/store/schema.ts'] },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': ts.plugin },
    languageOptions: {
      parser: ts.parser,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: faults,
  },
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte'],
    plugins: { '@typescript-eslint': ts.plugin },
    languageOptions: {
      parserOptions: { parser: ts.parser, projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      // Pages are plain links and forms; there is no client router whose paths could be resolved.
      'svelte/no-navigation-without-resolve': 'off',
      // A quoted brace or dash says that its spaces are meant.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/server/machine-clock.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: now },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: now,
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Chance is given to the domain, never taken.',
        },
      ],
    },
  },
  { files: ['test/**', 'bench/**', 'docs/**'], rules: { 'no-console': 'off' } },
];
