/** What may import what; each comment says what to do instead. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing outside itself: hand it what it needs.',
      severity: 'error',
      from: { path: '^src/domain', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/domain' },
    },
    {
      name: 'words-know-only-the-domain',
      comment: 'Words say what the domain means; what they need from elsewhere is an argument.',
      severity: 'error',
      from: { path: '^src/words', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(words|domain)' },
    },
    {
      name: 'ui-knows-no-route-and-no-server',
      comment: 'A component gets its texts and data as props.',
      severity: 'error',
      from: { path: '^src/ui' },
      to: { path: '^src/(server|routes)' },
    },
    {
      name: 'routes-ask-use-cases',
      comment: 'Reach is checked in use-cases: ask one instead of the store.',
      severity: 'error',
      from: { path: '^src/routes' },
      to: { path: '^src/server/store' },
    },
    {
      name: 'store-serves-no-page',
      comment: 'The store knows the domain only; use-cases and pages ask it, never the other way.',
      severity: 'error',
      from: { path: '^src/server/store', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(routes|ui|words|server/(usecases|web|cli|sample))' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thought, or hide a third file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
    builtInModules: { add: ['$app/state', '$app/env'] },
  },
};
