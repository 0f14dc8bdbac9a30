import { bilingual } from './bilingual.ts'

export const chartWords = bilingual(
  {
    data: 'Data',
    image: 'Image',
    tableOf: (title: string) => `The figures of “${title}”`,
    period: 'Period',
    notHeld: 'not held',
    average: 'average of the two months',
    source: 'GACC',
    unitBasis: 'US$, current prices; exports FOB, imports CIF, not seasonally adjusted',
    restatedSince: 'earlier months as restated since',
    drawing: 'The drawing is on its way. Its figures are under Data.',
  },
  {
    data: '数据',
    image: '图片',
    tableOf: (title: string) => `“${title}”的数据`,
    period: '时期',
    notHeld: '未收录',
    average: '两月均值',
    source: '海关总署',
    unitBasis: '美元，现价；出口离岸价、进口到岸价，未经季节调整',
    restatedSince: '往月为修订后数据',
    drawing: '图形即将显示，数据见“数据”。',
  },
)
