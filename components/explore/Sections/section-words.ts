import { bilingual } from '../../words/bilingual.ts'

export const sectionWords = bilingual(
  {
    label: 'Ways to read the figures',
    explore: 'Explore',
    revisions: 'Revisions',
    concentration: 'Concentration',
    chains: 'Value chains',
    'what-if': 'What if',
  },
  {
    label: '数据的读法',
    explore: '数据',
    revisions: '修订',
    concentration: '集中度',
    chains: '价值链',
    'what-if': '假设推算',
  },
)
