"""Cuts our two faces to what nearly every page needs of them (README.md beside). In the folder of the repository:

    pip install fonttools==4.66.1 brotli && python3 app/faces/cut.py
"""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.hvar import add_HVAR
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGES = 'node_modules/@fontsource-variable'
SANS = f'{PACKAGES}/archivo/files/archivo-latin-standard-normal.woff2'
SERIF = f'{PACKAGES}/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'
# `unicode-range` of core.css.
CHARACTERS = parse_unicodes(
    'U+20-7E,U+A0,U+A3,U+A5,U+A7,U+A9,U+B0-B3,U+B7,U+D7,U+2009,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,'
    'U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193,U+2212'
)
WORDMARK = [ord(letter) for letter in 'Tradewire']
FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rvrn']
COPYRIGHT_AND_LICENCE = [0, 13, 14]


def main():
    sans = subset(TTFont(SANS), CHARACTERS)
    save(instantiateVariableFont(sans, {'wght': (400, 800), 'wdth': (68, 100)}), 'sans-core')
    write_wordmark(instantiateVariableFont(subset(TTFont(SANS), WORDMARK), {'wght': 750, 'wdth': 118}))

    serif = instantiateVariableFont(subset(TTFont(SERIF), CHARACTERS), {'wght': (400, 600), 'opsz': (13, 60)})
    # Of a wall's headline, which has two lines and not a pixel more; in other headlines it is theirs to a pixel.
    kern_as_at(serif, {'wght': 600, 'opsz': 22})
    keep_what_is_used(serif)
    save(serif, 'serif-core')


def kern_as_at(font, place):
    """One kerning for all weights and sizes, that of `place`: the others' are a sixth of the file and differ by hundredths of an em."""
    of_place = instantiateVariableFont(copy(font), place)
    font['GPOS'] = of_place['GPOS']
    font['GDEF'] = of_place['GDEF']


def keep_what_is_used(serif):
    """
    Small text is 400 and headlines are 500 to 600: what heavy small letters and light large ones would be costs a third of the outlines.
    The outlines of large sizes become those of the heaviest weight, those of small sizes those of the lightest.
    """
    variations = serif['gvar'].variations
    for glyph in list(variations):
        of = {direction(one): one for one in variations[glyph]}
        coordinates, control = serif['glyf']._getCoordinatesAndControls(glyph, serif['hmtx'].metrics)
        for one in of.values():
            one.calcInferredDeltas(coordinates, control.endPts)
        of.pop(('opsz-', 'wght+'), None)
        heavy = of.pop(('opsz+', 'wght+'), None)
        large = of.get(('opsz+',))
        if heavy and large:
            large += heavy
        elif heavy:
            heavy.axes.pop('wght')
            of[('opsz+',)] = heavy
        for one in of.values():
            one.roundDeltas()
            one.optimize(coordinates, control.endPts, isComposite=serif['glyf'][glyph].isComposite())
        variations[glyph] = [one for one in of.values() if one.hasImpact()]
    # How wide a letter is at each weight and size, of the outlines that are left.
    del serif['HVAR']
    add_HVAR(serif)


def direction(variation):
    return tuple(sorted(f'{axis}{"+" if peak > 0 else "-"}' for axis, (_, peak, _) in variation.axes.items()))


def subset(font, characters):
    options = Options()
    options.layout_features = FEATURES
    options.name_IDs = COPYRIGHT_AND_LICENCE
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return copy(font)


def copy(font):
    written = BytesIO()
    font.flavor = None
    font.save(written)
    written.seek(0)
    return TTFont(written)


def write_wordmark(font):
    font.flavor = 'woff2'
    written = BytesIO()
    font.save(written)
    Path('app/faces/wordmark.css').write_text(f'''\
/* The nine letters of the wordmark, alone in being so wide: a third of the sans face would be for them. Made by cut.py beside. */
@font-face {{
  font-family: 'Tradewire Wordmark';
  src: url(data:font/woff2;base64,{b64encode(written.getvalue()).decode()})
    format('woff2');
  font-weight: 750;
  font-stretch: 118%;
}}
''')


def save(font, name):
    font.flavor = 'woff2'
    font.save(f'app/faces/{name}.woff2')


main()
