// `node leave-with-parent.mjs PROGRAM ARGS…` runs a program that ends when the channel to its parent closes, so that a
// killed launcher leaves nobody behind. Not a preload: the program's own workers would inherit that, and not live by it.
import { pathToFileURL } from 'node:url'

process.once('disconnect', () => process.exit(1))
process.channel?.unref()
process.argv.splice(1, 1)
await import(pathToFileURL(process.argv[1] ?? '').href)
