import { type Culture, places, words } from './culture'

export const vietnamese: Culture = {
  country: 'VN',
  weight: 5,
  given: words(
    'Minh Anh, Thanh Hương, Quốc Bảo, Ngọc Diệp, Hữu Phước, Bích Thủy, Gia Hân, Đức Thịnh, Kim Oanh, Anh Tuấn, Mỹ Duyên, Hoàng Long, Thu Hằng, Xuân Trường, Phương Uyên, Tấn Đạt, Hồng Nhung, Bảo Ngọc, Văn Khánh, Tuyết Mai, Công Vinh, Diễm Quỳnh, Nhật Quang, Yến Nhi',
  ),
  family: words(
    'Trần, Lê, Phạm, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Đoàn, Trịnh, Mai, Tô, Hà, Cao, Lâm, Tạ, Thái, Châu, Quách, Kiều, Vương, Từ, Nghiêm',
  ),
  order: 'family',
  joiner: ' ',
  places: places(
    'Thành phố Hồ Chí Minh | - | 70####',
    'Hà Nội | - | 10####',
    'Hội An | Quảng Nam | 51####',
    'Huế | Thừa Thiên Huế | 49####',
  ),
  streets: ['# Nguyễn Huệ', '# Trần Phú', '# Hai Bà Trưng', '# Lê Lợi'],
  companies: ['Gốm sứ {family}', 'Công ty TNHH {family}', 'Cà phê {city}', ''],
  phones: ['+842838######', '+842438######'],
}

export const arabic: Culture = {
  country: 'AE',
  weight: 6,
  given: words(
    'ليلى=layla, يوسف=yousef, مريم=maryam, خالد=khaled, نور الهدى=nouralhuda, سلمان=salman, هند=hind, عبد الله=abdullah, رنا=rana, طارق=tariq, شيماء=shaimaa, ماجد=majed, جميلة=jamila, بلال=bilal, سعاد=suad, فيصل=faisal, دانة=dana, حمزة=hamza, أسماء=asmaa, راشد=rashed, ميساء=maysaa, وليد=waleed, زينب=zainab, قاسم=qasem',
  ),
  family: words(
    'المنصوري=almansoori, الحداد=alhaddad, القاسمي=alqasimi, النجار=alnajjar, الزعابي=alzaabi, الشامي=alshami, الهاشمي=alhashimi, البغدادي=albaghdadi, الكعبي=alkaabi, التميمي=altamimi, العلي=alali, الصباغ=alsabbagh, الرفاعي=alrifai, الفارسي=alfarsi, المهيري=almuhairi, الدوسري=aldosari, الحلبي=alhalabi, السويدي=alsuwaidi, الجابري=aljaberi, العطار=alattar, الظاهري=aldhaheri, البستاني=albustani, المقدسي=almaqdisi, الغانم=alghanem, النعيمي=alnuaimi, الخياط=alkhayyat, الشريف=alsharif, المرزوقي=almarzooqi, الطائي=altaei, العامري=alameri',
  ),
  order: 'given',
  joiner: ' ',
  places: places('دبي | - | 00000', 'أبوظبي | - | 00000', 'الشارقة | - | 00000', 'رأس الخيمة | - | 00000'),
  streets: ['شارع الوصل #', 'شارع الكورنيش #', 'شارع الخليج #', 'شارع الميناء #'],
  companies: ['مجموعة {family}', '{family} للتجارة', 'مفروشات {family}', ''],
  phones: ['+97143######', '+97126######'],
}

export const japanese: Culture = {
  country: 'JP',
  weight: 5,
  given: words(
    '美咲=misaki, 健太=kenta, 陽菜=hina, 大輔=daisuke, 彩花=ayaka, 翔=sho, 千尋=chihiro, 悠斗=yuto, 真由美=mayumi, 隆=takashi, さくら=sakura, 直樹=naoki, 恵子=keiko, 蓮=ren, 由紀=yuki, 浩一=koichi, 詩織=shiori, 亮=ryo, 和子=kazuko, 拓海=takumi, 葵=aoi, 誠=makoto, 琴音=kotone, 修=osamu',
  ),
  family: words(
    '佐藤=sato, 鈴木=suzuki, 高橋=takahashi, 渡辺=watanabe, 伊藤=ito, 山本=yamamoto, 中村=nakamura, 小林=kobayashi, 加藤=kato, 吉田=yoshida, 山田=yamada, 佐々木=sasaki, 山口=yamaguchi, 松本=matsumoto, 井上=inoue, 木村=kimura, 林=hayashi, 清水=shimizu, 山崎=yamazaki, 森=mori, 池田=ikeda, 橋本=hashimoto, 石川=ishikawa, 前田=maeda, 藤田=fujita, 後藤=goto, 岡田=okada, 長谷川=hasegawa, 村上=murakami, 近藤=kondo',
  ),
  order: 'family',
  joiner: '・',
  places: places(
    '京都市 | 京都府 | 604-80##',
    '東京 | 東京都 | 104-00##',
    '大阪市 | 大阪府 | 530-00##',
    '金沢市 | 石川県 | 920-08##',
  ),
  streets: ['中央町 #', '本町 #', '寺町通 #', '河原町 #'],
  companies: ['株式会社{family}', '{family}工房', '{family}陶苑', ''],
  phones: ['+81752######', '+81335######', '+81662######'],
}

export const nigerian: Culture = {
  country: 'NG',
  weight: 5,
  given: words(
    'Olúwatóbi, Adéọlá, Chiamaka, Ìfẹ́olúwa, Emeka, Àbẹ̀kẹ́, Babátúndé, Ngozi, Ọláyínká, Uchenna, Yétúndé, Obinna, Fúnmiláyọ̀, Ikenna, Ṣadé, Chukwuemeka, Títílayọ̀, Ayọ̀délé, Amara, Káyọ̀dé, Nkechi, Ọmọ́lará, Kelechi, Ròtìmí',
  ),
  family: words(
    'Adéyẹmí, Ọláníyan, Okonkwo, Balógun, Nwachukwu, Fálànà, Eze, Ṣóyínká, Okafor, Akínwándé, Onyekachi, Ọ̀ṣúntókun, Chukwu, Ògúnbánjọ, Nnamdi, Àjàyí, Obiora, Òjó, Uzodinma, Adébísí, Ifeanyi, Awólọ́wọ̀, Ekwueme, Tìámíyù, Mbakwe, Ọládélé, Ibekwe, Ṣówándé, Achebe-Obi, Olúwolé',
  ),
  order: 'given',
  joiner: '-',
  places: places(
    'Lagos | Lagos | 10####',
    'Ibadan | Oyo | 20####',
    'Enugu | Enugu | 40####',
    'Abuja | FCT | 90####',
  ),
  streets: ['# Awolowo Road', '# Marina Street', '# Ogui Road', '# Broad Street'],
  companies: ['{family} Textiles Ltd', '{family} & Partners', '{city} Arts Hub', ''],
  phones: ['+234803#######', '+234805#######'],
}

export const tamil: Culture = {
  country: 'IN',
  weight: 4,
  given: words(
    'Kavitha, Arunachalam, Meenakshi, Senthil, Thenmozhi, Ilango, Yazhini, Karthikeyan, Malarvizhi, Anbuselvan, Sivagami, Ezhil, Nithya, Muthukumar, Selvi, Vetrivel, Oviya, Balasubramaniam, Poongodi, Kumaravel, Kayalvizhi, Tamilselvan, Revathi, Dhanasekar',
  ),
  family: words(
    'Subramanian, Venkataraman, Palaniappan, Thirunavukkarasu, Chidambaram, Ramanathan, Sundaresan, Krishnamoorthy, Natarajan, Annamalai, Govindasamy, Jeyaraman, Kandasamy, Lakshmanan, Manickam, Nallasamy, Ponnusamy, Rajagopalan, Sivakumaran, Thangavel, Ulaganathan, Veerappan, Arumugam, Chellappa, Durairaj, Elumalai, Meenakshisundaram, Ganesan, Murugesan, Parthasarathy',
  ),
  order: 'given',
  joiner: ' ',
  places: places(
    'Chennai | Tamil Nadu | 6000##',
    'Madurai | Tamil Nadu | 6250##',
    'Coimbatore | Tamil Nadu | 6410##',
    'Puducherry | Puducherry | 6050##',
  ),
  streets: ['# Anna Salai', '# Temple Street', '# Beach Road', '# Gandhi Nagar'],
  companies: ['{family} Silks', '{family} & Sons Pvt Ltd', '{city} Looms', ''],
  phones: ['+91442499####', '+91452234####', '+91422234####'],
}

export const tamilScript: Culture = {
  ...tamil,
  weight: 2,
  given: words(
    'கவிதா=kavitha, செந்தில்=senthil, மலர்=malar, இளங்கோ=ilango, தேன்மொழி=thenmozhi, குமரன்=kumaran, யாழினி=yazhini, முருகன்=murugan, வள்ளி=valli, அன்பு=anbu, கயல்விழி=kayalvizhi, வேலன்=velan',
  ),
  family: words(
    'சுப்பிரமணியன்=subramaniyan, நடராஜன்=natarajan, கந்தசாமி=kandasamy, ராமநாதன்=ramanathan, பழனியப்பன்=palaniappan, அண்ணாமலை=annamalai, சிதம்பரம்=chidambaram, கோவிந்தன்=govindan, வெங்கடேசன்=venkatesan, ஆறுமுகம்=arumugam, சுந்தரம்=sundaram, மாணிக்கம்=manickam',
  ),
}
