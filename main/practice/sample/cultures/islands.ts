import { type Culture, places, words } from './culture'

export const irish: Culture = {
  country: 'IE',
  weight: 10,
  given: words(
    'Aoife, Ciarán, Niamh, Eoghan, Gráinne, Oisín, Róisín, Tadhg, Sadhbh, Cormac, Caoimhe, Fiachra, Orlaith, Diarmuid, Méabh, Cillian, Clodagh, Lorcan, Bláthnaid, Ruairí, Eimear, Donal, Sinéad, Fergal',
  ),
  family: words(
    'Ní Dhomhnaill, Ó Súilleabháin, Mac Cárthaigh, O’Driscoll, Gallagher, Breathnach, Fitzgibbon, McNamara, O’Shaughnessy, Heffernan, Kinsella, Mulcahy, Delahunty, Considine, Tuohy, Lenihan, Cusack, McGettigan, Brosnan, Hanrahan, Keaveney, Moriarty, Nic Giolla, Ó Faoláin, Prendergast, Quirke, Roche, Scanlon, Twomey, Whelehan',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Cork | Munster | T12 ????',
    'Galway | Connacht | H91 ????',
    'Dublin | Leinster | D08 ????',
    'Limerick | Munster | V94 ????',
    'Letterkenny | Ulster | F92 ????',
  ),
  streets: ['# Grand Parade', '# Washington Street', '# Quay Lane', '# Abbeygate Street', '# Bridge Road'],
  companies: ['{family} & Daughters Ltd', '{city} Oyster Company', '{family} Joinery', '{city} Bookshop', ''],
  phones: ['+3532091#####'],
}

export const british: Culture = {
  country: 'GB',
  weight: 9,
  given: words(
    'Imogen, Callum, Bronwen, Hamish, Philippa, Rhys, Eilidh, Tobias, Angharad, Fraser, Jemima, Gethin, Isla, Barnaby, Morag, Owain, Beatrix, Alasdair, Cerys, Rupert, Una, Leofric, Maisie, Idris',
  ),
  family: words(
    'Abernathy, Bickerstaff, Cadwallader, Drummond, Entwistle, Featherstone, Gwynedd, Hollingworth, Ingleby, Jowett, Kilbride, Llewellyn, Micklethwaite, Nettleton, Ogilvie, Postlethwaite, Quarmby, Ramsbottom, Sinclair-Ross, Thistlewood, Urquhart, Vaughan, Wolstenholme, Yarwood, Ashdown, Blackwood, Carmichael, Pemberton, Rowntree, Trelawney',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Leeds | West Yorkshire | LS1 #??',
    'Bristol | - | BS1 #??',
    'Edinburgh | Midlothian | EH2 #??',
    'Cardiff | - | CF10 #??',
    'London | - | SE1 #??',
  ),
  streets: ['# Mill Lane', '# Castle Street', '# The Maltings', '# Chapel Row', '# Harbour Way'],
  companies: ['{family} Interiors Ltd', '{city} Roastery', '{family} & Sons', 'The {family} Gallery', ''],
  phones: [
    '+4420794600##',
    '+4420794601##',
    '+441134960###',
    '+441144960###',
    '+441164960###',
    '+441174960###',
    '+441184960###',
    '+441214960###',
    '+441314960###',
    '+441414960###',
    '+441514960###',
    '+441614960###',
    '+441914980###',
    '+442890180###',
    '+442920180###',
  ],
}

export const american: Culture = {
  country: 'US',
  weight: 5,
  given: words(
    'Savannah, Marcus, Delilah, Wyatt, Naomi, Darius, Skylar, Emmett, Juniper, Malik, Harper, Boone, Marisol, Elijah, Autumn, Desmond, Willa, Jericho, Tallulah, Ezekiel, Magnolia, Cassius, Ophelia, Thaddeus',
  ),
  family: words(
    'Abbott, Bellweather, Castellanos, Dupree, Eastman, Fairbanks, Goldsmith, Hawthorne, Ibarra, Jefferson, Kowalczyk, Lockhart, Montague, Nakamura-Reed, Overstreet, Pettigrew, Quintana, Ravenel, Stockbridge, Thibodeaux, Underhill, Van Buren, Whitaker, Yellowhorse, Zimmerman, Ashcroft, Broussard, Calloway, Delacroix, Everhart',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Portland | OR | 972##',
    'Chicago | IL | 606##',
    'Austin | TX | 787##',
    'Boston | MA | 021##',
    'Seattle | WA | 981##',
  ),
  streets: ['# Maple Avenue', '# 4th Street', '# Lakeview Drive', '# Foundry Road'],
  companies: ['{family} Hospitality LLC', '{city} Lamp Works', '{family} Brothers Inc.', ''],
  phones: [
    '+121255501##',
    '+131255501##',
    '+141555501##',
    '+150355501##',
    '+161755501##',
    '+120655501##',
    '+151255501##',
    '+130355501##',
  ],
}
