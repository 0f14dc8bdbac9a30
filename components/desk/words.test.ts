import { expect, it } from 'vitest'
import { importWords } from '../sheet/import-words.ts'
import { accountWords } from './account-words.ts'
import { checkWords } from './check-words.ts'
import { eventWords } from './event-words.ts'
import { flashWords } from './flash-words.ts'
import { frameWords } from './frame-words.ts'
import { layoutWords } from './layout-words.ts'
import { officeWords } from './office-words.ts'
import { previewWords } from './preview-words.ts'
import { rehearsalWords } from './rehearsal-words.ts'
import { releaseWords } from './release-words.ts'
import { screenWords } from './screen-words.ts'
import { watchWords } from './watch-words.ts'
import { webhookWords } from './webhook-words.ts'
import { deskWords } from './words.ts'

it('says each thing by one name: none of the desk’s dictionaries takes another’s word', () => {
  const dictionaries = [
    frameWords,
    releaseWords,
    screenWords,
    layoutWords,
    officeWords,
    eventWords,
    importWords,
    flashWords,
    previewWords,
    rehearsalWords,
    watchWords,
    webhookWords,
    checkWords,
    accountWords,
  ]
  const names = dictionaries.flatMap((dictionary) => Object.keys(dictionary.en))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(Object.keys(deskWords('zh')).toSorted()).toEqual(names.toSorted())
})
