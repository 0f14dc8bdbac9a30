import { writeFileSync } from 'node:fs'
import { startThrowaway } from './launch/testing/throwaway.ts'
const t = await startThrowaway()
writeFileSync('/tmp/trust-pg', t.adminUrl)
setInterval(() => {}, 1e6)
