import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'

type SchemaEngine = bindings.SchemaEngine

/**
 * Runs `work` with Prisma's schema engine on a database. The engine is the WebAssembly one from npm: the native one would
 * be downloaded from a host that a closed network does not reach. Rejects with Postgres's own error where a script was
 * refused, else with the engine's.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await wake()
  // One connection, closed afterwards: the engine takes a lock on it that ends with the session.
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  const scripts = new WholeScripts(pool)
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(scripts)
    const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory)
    return await work(engine).finally(() => engine.free())
  } catch (error) {
    throw scripts.refusal ?? error
  } finally {
    await pool.end()
  }
}

/** Prisma's adapter cuts a script at every semicolon, those inside a function's body too; Postgres reads the whole itself. */
class WholeScripts extends PrismaPg {
  /** What Postgres said to a script, which the engine passes on only as "external connector error". */
  refusal: Error | undefined

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        if (error instanceof Error) this.refusal = error
        throw error
      }
    }
    return adapter
  }
}

let awake: Promise<void> | undefined

/** The package is built for a bundler that loads .wasm by itself; Node 20 does not, so its two halves are joined here. */
function wake(): Promise<void> {
  awake ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
    })
    bindings.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
  })()
  return awake
}
