import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureRef } from '#trade/checks/finding.ts'
import { fieldSays, type StandingField, type TypedField, type TypingOutcome } from '#trade/drafting.ts'
import {
  chosen,
  dirtyFields,
  type Filling,
  fieldsToSend,
  heardNews,
  openedFilling,
  restored,
  typedOver,
  written,
} from './filling.ts'
import { fieldOf, type Typed, withField } from './typed.ts'

const figure = (flow: string, part: FigureRef['part'] = 'value'): FigureRef => ({
  series: `CN.${flow}.all.value.CNY.year-to-date`,
  period: '2024',
  part,
})
const EXPORTS = figure('exports')
const GROWTH = figure('exports', 'growth')
const IMPORTS = figure('imports')
const trillions = (text: string) => ({ text, scale: 12 })

const opened = openedFilling(withField({}, EXPORTS, trillions('25.45')), 3)
const typing = (filling: Filling, ref: FigureRef, text: string): Filling => ({
  ...filling,
  typed: withField(filling.typed, ref, trillions(text)),
})
const news = (ref: FigureRef, text: string, by: string | null = 'Mei') => ({
  revision: 4,
  state: 'draft' as const,
  fields: [{ ...ref, ...trillions(text), by }],
})

describe('a draft that two people fill', () => {
  it('shows what another types into a field one has not touched, and who', () => {
    const heard = heardNews(opened, news(IMPORTS, '18.39'))
    expect(fieldOf(heard.typed, IMPORTS).text).toBe('18.39')
    expect(heard).toMatchObject({ revision: 4, heard: { by: 'Mei', text: '18.39' } })
    expect(dirtyFields(heard)).toEqual([])
  })

  it('keeps both texts where two typed into one field, and sends neither until one is chosen', () => {
    const heard = heardNews(typing(opened, EXPORTS, '25.46'), news(EXPORTS, '25.54'))
    expect(fieldOf(heard.typed, EXPORTS).text).toBe('25.46')
    expect(Object.values(heard.contested)).toMatchObject([{ text: '25.54', by: 'Mei' }])
    expect(fieldsToSend(heard)).toEqual([])
    expect(fieldsToSend(chosen(heard, EXPORTS, 'mine'))).toMatchObject([{ text: '25.46', was: { text: '25.54' } }])
    const theirs = chosen(heard, EXPORTS, 'theirs')
    expect([fieldOf(theirs.typed, EXPORTS).text, fieldsToSend(theirs)]).toEqual(['25.54', []])
  })

  it('clears a field again although news of what it cleared comes late, and follows another who types the same after that', () => {
    const filled = typing(opened, IMPORTS, '18.39')
    const cleared = typedOver(filled, typing(filled, IMPORTS, ''))
    // The page that sent it was reloaded, or the answer is slower than the news.
    const heard = heardNews(cleared, news(IMPORTS, '18.39', 'Editor'))
    expect(fieldOf(heard.typed, IMPORTS).text).toBe('')
    expect(fieldsToSend(heard)).toMatchObject([{ text: '', was: { text: '18.39' } }])
    const sent = fieldsToSend(heard)
    const taken = written(heard, sent, { revision: 5, contested: [] })
    expect(fieldOf(heardNews(taken, news(IMPORTS, '18.39')).typed, IMPORTS).text).toBe('18.39')
  })

  it('does not take for its own what it gave up for another’s', () => {
    const heard = heardNews(typing(opened, EXPORTS, '25.46'), news(EXPORTS, '25.54'))
    const theirs = typedOver(heard, chosen(heard, EXPORTS, 'theirs'))
    expect(fieldOf(heardNews(theirs, news(EXPORTS, '25.46')).typed, EXPORTS).text).toBe('25.46')
  })

  it('has no quarrel over one number in two spellings', () => {
    const heard = heardNews(typing(opened, GROWTH, '+7.1'), news(GROWTH, '7.1'))
    expect([heard.contested, dirtyFields(heard)]).toEqual([{}, []])
  })

  it('knows its own typing when that comes back while the next digit is being typed', () => {
    const first = typing(opened, IMPORTS, '18.3')
    const second = typing(first, IMPORTS, '18.39')
    const heard = heardNews(second, news(IMPORTS, '18.3', null), fieldsToSend(first))
    expect(heard.contested).toEqual({})
    expect(fieldsToSend(heard)).toMatchObject([{ text: '18.39', was: { text: '18.3' } }])
  })

  it('puts back what the browser kept, and asks where the draft has moved on meanwhile', () => {
    const kept = fieldsToSend(typing(typing(opened, EXPORTS, '25.46'), IMPORTS, '18.39'))
    expect(fieldsToSend(restored(opened, kept))).toEqual(kept)
    const moved = openedFilling(withField({}, EXPORTS, trillions('25.47')), 5)
    const back = restored(moved, kept)
    expect(Object.values(back.contested)).toMatchObject([{ series: EXPORTS.series, text: '25.47' }])
    expect(fieldsToSend(back)).toMatchObject([{ series: IMPORTS.series, text: '18.39' }])
  })

  it('ends with one text for all, and never writes over what its writer had not seen', () => {
    const act = fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      deed: fc.oneof(
        fc.record({ type: fc.constantFrom('1', '2', '3', ''), into: fc.constantFrom(EXPORTS, GROWTH, IMPORTS) }),
        fc.constantFrom('send' as const, 'hear' as const, 'choose' as const),
      ),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const draft = new Draft()
        const pages: [Filling, Filling] = [openedFilling({}, 0), openedFilling({}, 0)]
        const settle = (at: 0 | 1) => {
          for (const field of Object.values(pages[at].contested)) pages[at] = chosen(pages[at], field, 'mine')
        }
        const send = (at: 0 | 1) => {
          const fields = fieldsToSend(pages[at])
          pages[at] = written(pages[at], fields, draft.write(fields))
        }
        const hear = (at: 0 | 1) => (pages[at] = heardNews(pages[at], draft.news()))
        for (const { who, deed } of acts) {
          if (deed === 'send') send(who)
          else if (deed === 'hear') hear(who)
          else if (deed === 'choose') settle(who)
          else pages[who] = typing(pages[who], deed.into, deed.type)
        }
        for (const at of [0, 1, 0, 1] as const) {
          hear(at)
          settle(at)
          send(at)
        }
        for (const at of [0, 1] as const) hear(at)
        expect(pages.map(dirtyFields)).toEqual([[], []])
        for (const ref of [EXPORTS, GROWTH, IMPORTS])
          for (const page of pages)
            expect(fieldSays(ref.part, fieldOf(page.typed, ref))).toBe(fieldSays(ref.part, fieldOf(draft.held, ref)))
      }),
    )
  })
})

/** The server's side: a field is written where it stands as its writer saw it. */
class Draft {
  held: Typed = {}
  #revision = 0

  write(fields: readonly TypedField[]): TypingOutcome {
    const contested: StandingField[] = []
    for (const field of fields) {
      const standing = fieldOf(this.held, field)
      const says = fieldSays(field.part, standing)
      if (field.was && says !== fieldSays(field.part, field.was) && says !== fieldSays(field.part, field))
        contested.push({ ...field, ...standing, by: 'the other' })
      else this.held = withField(this.held, field, field)
    }
    return { revision: ++this.#revision, contested }
  }

  news() {
    const fields = [EXPORTS, GROWTH, IMPORTS].map((ref) => ({ ...ref, ...fieldOf(this.held, ref), by: null }))
    return { revision: this.#revision, state: 'draft' as const, fields }
  }
}
