import { bilingual } from '../words/bilingual.ts'

/** What the page of methods says. Pairs are a term and what it means. */
export const methodWords = bilingual(
  {
    title: 'Method',
    lead: 'What the figures are, where they come from, what is computed and how, and what is not held.',
    wordsTitle: 'Words',
    words: [
      [
        'Release',
        'One publication by the General Administration of Customs of China (GACC) about one reference period.',
      ],
      [
        'Exports, imports',
        'Goods crossing the customs border. Exports are valued free on board (FOB), imports with cost, insurance and freight (CIF). Total is their sum, balance their difference.',
      ],
      ['Basis', 'A single month, or the year to date. The two are never mixed in one series, and never compared.'],
      [
        'January–February',
        'Since 2020 the first figures for January and February come together. Neither is derived from the other. In charts of levels the two months stand at their average.',
      ],
      ['Currency', 'GACC prints yuan and US dollars. They are never converted, compared or added.'],
      [
        'Printed growth',
        'Year-on-year growth as the agency prints it. It is kept as data beside our own arithmetic, because the agency computes it on a base it has revised and often does not publish.',
      ],
      [
        'Vintage',
        'The publication that carried a figure. “As of” shows what was known after that publication: figures that came later are left out, figures since replaced are shown as they stood.',
      ],
      [
        'First print not held (°)',
        'Only a later print of the figure is known to us. It stands at its own release with this mark.',
      ],
      [
        'Provisional (p), revised (r), computed (c)',
        'Provisional: from a flash. Revised: a later publication changed it. Computed: the agency printed no growth; ours stands in its place.',
      ],
    ],
    stagesTitle: 'Stages of a figure',
    stages: [
      [
        'Flash',
        'About the 7th to 14th of the next month, 11:00 Beijing. Preliminary. The figures for a whole year come with the January press conference (annual flash).',
      ],
      ['Monthly report', 'About the 18th to 23rd. Detailed tables; may correct the flash.'],
      ['Online detail', 'About the 20th: the full database. Not held here.'],
      ['Yearbook', 'End of September of the next year. Final.'],
      ['Restatement', 'Changes to old figures seen on a day, with no release of their own.'],
    ],
    arithmeticTitle: 'Arithmetic',
    arithmetic: [
      [
        'Growth on the year',
        '100 × (now − year before) / |year before|, from the levels held. Where no level a year before is held there is no growth of ours, and the reason is said.',
      ],
      ['Month on month', 'Single months only. January–February has no month before it, nor has the March after it.'],
      [
        'Rolling 12 months',
        'Each calendar month once: January–February as the one figure printed, or the two single months where only those were printed, never both.',
      ],
      [
        'Contribution',
        '100 × (part now − part year before) / |whole year before|, in percentage points. Parts and “everything else” add up to the growth of the whole before rounding. Where no level a year before is held, it follows from the share and the printed rates, and is called “about”.',
      ],
      ['Share', '100 × part / whole, of one period, currency and basis.'],
      [
        'Concentration',
        'Herfindahl–Hirschman index: the sum of squared shares in per cent of single countries, 0 to 10,000. 10,000 divided by it is the number of equal partners that would give the same.',
      ],
      [
        'Exactness',
        'Figures are decimals with the digits as printed, from the cell to the screen. Rounding happens once, when a figure is printed. A position on a chart is the only floating-point number.',
      ],
    ],
    sectorsTitle: 'Sectors',
    sectorsLead:
      'A sector is Tradewire’s grouping of official commodity lines, as a sum of them. A period in which one of its lines is not held has no figure of the sector. Eight sectors share no line and can be added up; electric vehicles and the new three are cuts of their own.',
    sectorHead: ['Sector', 'Lines out', 'Lines in', 'HS it is meant to cover', 'Note'],
    noLines: 'none',
    heldTitle: 'What is held',
    heldLead: 'Counted now, in the database this page is read from.',
    heldHead: ['Cut', 'Currency or unit', 'Basis', 'Series', 'Figures', 'From', 'To'],
    units: 'quantities',
    notHeldTitle: 'What is not held',
    notHeld: [
      'Country tables of 2019 to 2023; 2024 but for March (September in US dollars only); of 2025 January–February and the end of December’s table; of 2026 March.',
      'Partners by product: no such table is held. One that comes in is cut by partner and HS chapter; sectors and commodity lines are of all partners together.',
      'HS sections and chapters. Sectors follow the agency’s own lines.',
      'Commodity tables in US dollars; exports by commodity before 2024 but for a few.',
      'Trade modes of 2020 to 2022, 2024 and 2025 in the monthly report; enterprise types but for some months of 2023 and 2024.',
      'First prints of many months before August 2023: see the mark °.',
    ],
    boundaryTitle: 'Names and boundaries',
    boundary:
      'Countries and regions are named and listed as in the agency’s tables (“Hong Kong, China”; “Taiwan, China”). English names that the agency does not print are those of the Unicode CLDR. China itself stands among the partners in imports: goods made in China that come back. Groups overlap with countries and with one another, so a group is never a slice of a whole beside its members. GACC names no members of its Belt and Road group.',
    api: 'Everything here can be read by machine:',
  },
  {
    title: '方法',
    lead: '数据是什么、来自哪里、哪些由本站计算及如何计算，以及哪些未收录。',
    wordsTitle: '用语',
    words: [
      ['发布', '海关总署就一个统计期的一次公布。'],
      ['出口、进口', '越过关境的货物。出口按离岸价（FOB），进口按到岸价（CIF）。进出口为两者之和，差额为两者之差。'],
      ['口径', '当月，或年内累计。二者不混入同一序列，也不相互比较。'],
      ['1—2月', '2020年起，1月、2月的首次数据合并公布，不由一个推算另一个。数值图中两个月按均值画。'],
      ['币种', '海关公布人民币值和美元值。二者不换算、不比较、不相加。'],
      ['公布同比', '海关公布的同比。作为数据保存，与本站计算并列：海关按修订后的基数计算，而该基数往往不公布。'],
      ['版本', '载有该数字的那次发布。“截至”显示该次发布之后所知：更晚的数字不出现，后来被替换的数字照当时显示。'],
      ['未收录首次公布（°）', '本站只有后来的公布值，放在其自身发布处并加此标记。'],
      [
        '初步（p）、修订（r）、计算（c）',
        '初步：来自快讯。修订：后来的发布改动过。计算：海关未公布同比，以本站计算代替。',
      ],
    ],
    stagesTitle: '数据的阶段',
    stages: [
      ['快讯', '次月7日至14日前后，北京时间11:00。初步数据。全年数据随1月新闻发布会公布（全年快讯）。'],
      ['月报', '18日至23日前后。分类详表，可能修正快讯。'],
      ['在线查询', '20日前后，完整数据库。本站未收录。'],
      ['年鉴', '次年9月底。最终数据。'],
      ['修订', '某日所见的往期数据变动，没有单独的发布。'],
    ],
    arithmeticTitle: '计算',
    arithmetic: [
      ['同比', '100 ×（本期 − 上年同期）/ |上年同期|，按已收录数值。未收录上年同期则没有计算同比，并说明原因。'],
      ['环比', '仅限单月。1—2月没有上月，其后的3月也没有。'],
      ['近12个月', '每个月只计一次：1—2月用合并公布值；只分别公布的用两个单月，绝不重复。'],
      [
        '拉动',
        '100 ×（分项本期 − 分项上年同期）/ |总体上年同期|，单位为百分点。四舍五入前，各分项与“其他”相加等于总体增速。未收录上年数值时，由占比和公布同比推算，并注明“约”。',
      ],
      ['占比', '100 × 分项 / 总体，同一时期、币种、口径。'],
      [
        '集中度',
        '赫芬达尔—赫希曼指数：各国（地区）占比（%）平方之和，0至10,000。10,000除以该指数，即为相当的均等伙伴数。',
      ],
      ['精确', '数字从单元格到屏幕都是按公布位数的十进制数，只在印出时四舍五入一次。只有图上的位置是浮点数。'],
    ],
    sectorsTitle: '行业',
    sectorsLead:
      '行业是本站对海关重点商品项目的归类，为各项目之和。任一项目未收录的时期，没有该行业的数字。八个行业互不重叠，可以相加；电动汽车和新三样另行列出。',
    sectorHead: ['行业', '出口项目', '进口项目', '对应HS', '说明'],
    noLines: '无',
    heldTitle: '已收录',
    heldLead: '按本页所读的数据库即时统计。',
    heldHead: ['分类', '币种或单位', '口径', '序列', '数字', '起', '止'],
    units: '数量',
    notHeldTitle: '未收录',
    notHeld: [
      '2019至2023年国别表；2024年缺3月（9月只有美元值）；2025年只有1—2月和12月表的末尾；2026年只有3月。',
      '国别与商品的交叉：没有这样的表。收录后按伙伴和HS章分列；行业和重点商品只有全部伙伴合计。',
      'HS类、章。行业按海关的重点商品项目归类。',
      '美元值的重点商品表；2024年以前的出口重点商品（个别除外）。',
      '2020至2022年、2024年、2025年月报的贸易方式；企业性质只有2023、2024年个别月份。',
      '2023年8月以前许多月份的首次公布：见标记°。',
    ],
    boundaryTitle: '名称与边界',
    boundary:
      '国家和地区按海关表的名称与次序（“中国香港”“中国台湾”）。海关未印英文名的，用Unicode CLDR的英文名。进口伙伴中有中国：在中国制造而复进口的货物。国家组与各国、各组之间相互重叠，因此不与其成员并列为总体的一部分。海关未列出“一带一路”组的成员。',
    api: '以上均可由机器读取：',
  },
)
