// `npm run -s ingest -- FILE`. Whatever set-up has to say goes to standard error: standard output is the draft's alone.
import { giveUp, install } from './install.mjs'

const { log } = console
console.log = console.error
install()
  .then(() => {
    console.log = log
    return import('tsx')
  })
  .then(() => import('../ingest/command.ts'))
  .catch(giveUp)
