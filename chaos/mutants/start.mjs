// `npm run mutants`: TypeScript is read by tsx in this same process.
await import('tsx')
await import('./main.ts')
