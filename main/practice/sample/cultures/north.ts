import { type Culture, places, words } from './culture'

export const polish: Culture = {
  country: 'PL',
  weight: 14,
  given: words(
    'Agnieszka, Łukasz, Małgorzata, Wojciech, Żaneta, Przemysław, Grażyna, Stanisław, Bożena, Mieczysław, Jagoda, Ścibor, Elżbieta, Zbigniew, Świętosława, Radosław, Aniela, Bogumił, Jadwiga, Krzysztof, Wiesława, Bartłomiej, Zdzisława, Mścisław',
  ),
  family: words(
    'Bączkiewicz, Ćwiertniak, Dąbrowiecka, Głowacz, Jędrzejczyk, Kościuszkowicz, Łapińska, Mączyńska, Nędzewicz, Olszówka, Pękala, Rżewuska, Śliwińska, Trzebiatowska, Urbańczyk, Wąsowicz, Źrebiec, Żmudzka, Szczepanik, Chrzanowicz, Brzęczek, Gąsienica, Kłosowicz, Miętus, Pączek, Ratyńska, Stępień, Świątek, Wróbel, Zięba',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Gdańsk | pomorskie | 80-8##',
    'Warszawa | mazowieckie | 00-9##',
    'Kraków | małopolskie | 31-0##',
    'Wrocław | dolnośląskie | 50-1##',
    'Poznań | wielkopolskie | 61-7##',
  ),
  streets: ['ul. Długa #', 'ul. Mariacka #', 'al. Grunwaldzka #', 'ul. Świętojańska #', 'pl. Wolności #'],
  companies: [
    '{family} sp. z o.o.',
    'Pracownia {family}',
    'Piekarnia {family}',
    'Hotel {city} Stary Rynek',
    '',
  ],
  phones: ['+48587######', '+48227######', '+48127######'],
}

export const swedish: Culture = {
  country: 'SE',
  weight: 5,
  given: words(
    'Åsa, Göran, Ebba, Torbjörn, Linnéa, Håkan, Märta, Sören, Ylva, Örjan, Siv, Östen, Tuva, Åke, Maj-Britt, Gösta, Freja, Hjalmar, Signe, Rune, Alva, Sixten, Tyra, Vidar',
  ),
  family: words(
    'Ångström, Bergqvist, Cederlöf, Dahlstrand, Ekelöf, Fåhraeus, Gyllenhammar, Hägglund, Isaksson, Järnefors, Kjellgren, Löfvander, Månsdotter, Nordenfalk, Öhrn, Palmstierna, Rönnbäck, Sjögren, Törnqvist, Uggla, Västerlund, Wåhlin, Zetterström, Åhlander, Älvstrand, Österberg, Backlund, Frölander, Grönvall, Hjortsberg',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Stockholm | - | 111 ##',
    'Göteborg | - | 411 ##',
    'Malmö | Skåne | 211 ##',
    'Kiruna | Norrbotten | 981 ##',
  ),
  streets: ['Storgatan #', 'Hamngatan #', 'Kungsvägen #', 'Lilla Torg #'],
  companies: ['{family} Bygg AB', '{family} & Co HB', '{city} Keramik', ''],
  phones: ['+468465004##', '+463139006##', '+464062804##', '+469803192##'],
}
