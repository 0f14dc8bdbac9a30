import type { Bilingual } from '#trade/sentences/sentences.ts'

/** What an action answers: what came of it, or what is wrong by field (`form` where no field is to blame). What was typed stays typed. */
export type Answer<T = null> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, Bilingual>> }

/** An action handed to a component. */
export type Act<Input, Value = null> = (input: Input) => Promise<Answer<Value>>
