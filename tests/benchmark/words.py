"""The words of the invented networks: names, trades, and sentences in Finnish, Swedish and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.itr_yaml import Value

__all__ = [
    "CHALLENGES", "CHIEF", "DEEDS", "DEPUTY_MAYOR", "DESCRIPTIONS", "PLANS", "PRACTICES", "PRACTICE_SUMMARY",
    "STATEMENT", "create_name", "create_slug", "join_sentences", "translate",
]  # fmt: skip

Words = tuple[str, str, str]
"""The same in Finnish, Swedish and English."""

_BEGINNINGS = (
    "Haapa", "Halla", "Harju", "Helmi", "Hiekka", "Honka", "Hopea", "Kaarna", "Kallio", "Kanerva", "Katajan", "Kaisla",
    "Kivi", "Koivu", "Kontio", "Kuusi", "Lehti", "Lehto", "Lumi", "Marja", "Meri", "Musta", "Niitty", "Otava", "Pihka",
    "Pilvi", "Poutu", "Ranta", "Routa", "Ruska", "Saarni", "Sammal", "Tammi", "Terva", "Tuuli", "Usva", "Vaahtera",
)  # fmt: skip
_ENDINGS = (
    "kosken", "lahden", "lammen", "luodon", "mäen", "niemen", "pellon", "puron", "rinteen", "salmen", "salon", "selän",
    "vaaran", "valkaman", "virran", "vuoren",
)  # fmt: skip
_TRADES = (
    ("Kiinteistöt Oy", "68"), ("Leipomo Oy", "10"), ("Logistiikka Oy", "49"), ("Rakennus Oy", "41"),
    ("Energia Oy", "35"), ("Kaupat Oy", "47"), ("Hotellit Oy", "55"), ("Pesula Oy", "96"),
    ("Ravintolat Oy", "56"), ("Paino Oy", "18"),
    ("Ohjelmistot Oy", "62"), ("Vakuutus Oy", "65"), ("Siivous Oy", "81"), ("Metalli Oy", "25"), ("Varastot Oy", "52"),
    ("Meijeri Oy", "10"), ("Tukku Oy", "46"), ("Terveys Oy", "86"), ("Sähkö Oy", "43"), ("Kierrätys Oy", "38"),
    ("Insinöörit Oy", "71"), ("Koneet Oy", "28"), ("Teatteri Oy", "90"), ("Liikunta Oy", "93"), ("Puutarhat Oy", "01"),
)  # fmt: skip
_STEP = 7919
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "å": "a", " ": "-"})

CHIEF: Words = ("toimitusjohtaja", "verkställande direktör", "Chief Executive Officer")
DEPUTY_MAYOR: Words = ("apulaispormestari", "biträdande borgmästare", "Deputy Mayor")
STATEMENT: Words = (
    "Lupaamme vähentää kulutustamme ja päästöjämme näiden tavoitteiden mukaan. Kerromme joka vuosi, missä mennään.",
    "Vi lovar att minska vår förbrukning och våra utsläpp enligt de här målen. Varje år berättar vi hur det går.",
    "We promise to cut our consumption and our emissions by these targets. Every year we say how it is going.",
)
DESCRIPTIONS: tuple[Words, ...] = (
    (
        "Toimimme Helsingissä kolmessa toimipisteessä.",
        "Vi verkar i Helsingfors på tre orter.",
        "We work at three sites.",
    ),
    (
        "Suurin osa päästöistämme syntyy ostetusta energiasta ja kuljetuksista.",
        "Största delen av våra utsläpp kommer från köpt energi och transporter.",
        "Most of our emissions come from purchased energy and transport.",
    ),
    (
        "Seuraamme kulutusta kuukausittain ja korjaamme poikkeamat heti.",
        "Vi följer förbrukningen varje månad och rättar till avvikelser genast.",
        "We follow consumption every month and correct deviations at once.",
    ),
    (
        "Asiakkaamme ovat sekä yrityksiä että kotitalouksia pääkaupunkiseudulla.",
        "Våra kunder är både företag och hushåll i huvudstadsregionen.",
        "Our customers are companies and households in the capital region.",
    ),
    (
        "Henkilöstömme on mukana työssä alusta alkaen.",
        "Vår personal är med i arbetet från början.",
        "Our staff have taken part in the work from the start.",
    ),
)
DEEDS: tuple[Words, ...] = (
    (
        "Uusimme kahden toimipisteen ilmanvaihdon ja otimme poistoilman lämmön talteen.",
        "Vi förnyade ventilationen på två orter och tog vara på värmen i frånluften.",
        "We renewed the ventilation at two sites and now recover heat from the exhaust air.",
    ),
    (
        "Vaihdoimme varaston valaisimet ledeihin, ja sähkönkulutus laski heti seuraavassa kuussa.",
        "Vi bytte lagrets armaturer till led, och elförbrukningen sjönk redan månaden därpå.",
        "We changed the warehouse lights to LEDs, and electricity use fell in the very next month.",
    ),
    (
        "Kaksi jakeluautoa kolmesta ajaa nyt sähköllä, ja yöllinen lataus sovitetaan kiinteistön kuormaan.",
        "Två av tre distributionsbilar går nu på el, och laddningen om natten anpassas till fastighetens last.",
        "Two delivery vans in three now run on electricity, and charging at night follows the load of the building.",
    ),
    (
        "Henkilöstö teki 64 ehdotusta, joista toteutimme 21 vuoden aikana.",
        "Personalen gav 64 förslag, och av dem genomförde vi 21 under året.",
        "The staff made 64 suggestions, and we carried out 21 of them during the year.",
    ),
    (
        "Sovimme kahden suurimman toimittajan kanssa yhteisistä kuljetuksista ja täydemmistä kuormista.",
        "Vi kom överens med våra två största leverantörer om samtransporter och fullare laster.",
        "We agreed with our two largest suppliers on shared transport and fuller loads.",
    ),
    (
        "Jätteiden lajittelu parani, kun siirsimme astiat lähemmäs työpisteitä.",
        "Avfallssorteringen blev bättre när vi flyttade kärlen närmare arbetsplatserna.",
        "Sorting of waste improved when we moved the bins closer to the workplaces.",
    ),
    (
        "Katolle rakennettu aurinkovoimala tuotti kuudesosan vuoden sähköstä.",
        "Solkraftverket på taket producerade en sjättedel av årets el.",
        "The solar plant on the roof produced a sixth of the year's electricity.",
    ),
    (
        "Koulutimme kaikki esihenkilöt lukemaan kulutusraporttia ja puuttumaan poikkeamiin.",
        "Vi utbildade alla chefer i att läsa förbrukningsrapporten och ingripa vid avvikelser.",
        "We trained every manager to read the consumption report and to act on deviations.",
    ),
    (
        "Ruokahävikki väheni, kun keittiö alkoi punnita sen päivittäin.",
        "Matsvinnet minskade när köket började väga det varje dag.",
        "Food waste fell when the kitchen began to weigh it every day.",
    ),
)
CHALLENGES: tuple[Words, ...] = (
    (
        "Kylmä alkuvuosi kasvatti lämmityksen tarvetta enemmän kuin arvioimme.",
        "Den kalla början av året ökade uppvärmningsbehovet mer än vi hade räknat med.",
        "A cold start to the year increased the need for heating more than we had expected.",
    ),
    (
        "Tilattu kalusto viivästyi puoli vuotta, ja vanhoilla autoilla ajettiin suunniteltua pidempään.",
        "De beställda fordonen försenades ett halvår, och de gamla bilarna kördes längre än planerat.",
        "The vehicles on order were half a year late, and the old ones were driven longer than planned.",
    ),
    (
        "Kahden toimittajan tiedot puuttuvat vielä, joten osa luvuista on arvioita.",
        "Uppgifter från två leverantörer saknas ännu, så en del av siffrorna är uppskattningar.",
        "Data from two suppliers are still missing, so some of the figures are estimates.",
    ),
    (
        "Vuokratiloissa emme voi päättää lämmitystavasta yksin, ja neuvottelut jatkuvat.",
        "I hyrda lokaler kan vi inte ensamma bestämma uppvärmningssättet, och förhandlingarna fortsätter.",
        "In rented premises we can't decide on the heating alone, and the negotiations go on.",
    ),
    (
        "Toiminta kasvoi uudella toimipisteellä, ja kokonaiskulutus pysyi siksi lähes ennallaan.",
        "Verksamheten växte med en ny ort, och därför låg den totala förbrukningen nästan kvar.",
        "A new site was opened, and total consumption therefore stayed almost the same.",
    ),
    (
        "Mittarien vaihto keskeytti seurannan kolmeksi viikoksi keväällä.",
        "Bytet av mätare avbröt uppföljningen i tre veckor på våren.",
        "Changing the meters interrupted the monitoring for three weeks in spring.",
    ),
)
PLANS: tuple[Words, ...] = (
    (
        "Ensi vuonna uusimme kylmälaitteet ja johdamme niiden lämmön käyttöveteen.",
        "Nästa år förnyar vi kylanläggningarna och leder deras värme till varmvattnet.",
        "Next year we renew the cooling equipment and lead its heat into the hot water.",
    ),
    (
        "Rakennamme pihaan kahdeksan latauspaikkaa, joista puolet on asiakkaiden käytössä.",
        "Vi bygger åtta laddplatser på gården, hälften av dem för kunderna.",
        "We build eight charging bays in the yard, half of them for customers.",
    ),
    (
        "Liitämme hankintasopimuksiin vaatimuksen kuljetusten päästötiedoista.",
        "Vi tar in ett krav på utsläppsuppgifter för transporterna i våra inköpsavtal.",
        "We add a requirement for emission data on transport to our purchasing contracts.",
    ),
    (
        "Aloitamme työmatkakyselyn syksyllä ja julkaisemme tulokset koko henkilöstölle.",
        "Vi börjar en enkät om arbetsresor i höst och publicerar resultaten för hela personalen.",
        "We start a commuting survey in autumn and publish the results to all staff.",
    ),
    (
        "Tilaamme ulkopuolisen katselmuksen kahteen vanhimpaan rakennukseen.",
        "Vi beställer en utomstående besiktning av de två äldsta byggnaderna.",
        "We order an outside audit of the two oldest buildings.",
    ),
    (
        "Tarkistamme tavoitteet, kun ensimmäinen välitavoite on saavutettu.",
        "Vi ser över målen när det första delmålet har nåtts.",
        "We review the targets when the first interim goal has been met.",
    ),
)
PRACTICES: tuple[Words, ...] = (
    ("Poistoilman lämpö talteen", "Värmen i frånluften tas till vara", "Heat recovered from exhaust air"),
    ("Yhteiset kuljetukset naapurin kanssa", "Samtransporter med grannen", "Shared transport with a neighbour"),
    ("Päivittäinen hävikin punnitus", "Svinnet vägs varje dag", "Waste weighed every day"),
    ("Valaistus sammuu itsestään", "Belysningen släcks av sig själv", "Lights that switch themselves off"),
)
PRACTICE_SUMMARY: Words = (
    "Aloitimme yhdessä toimipisteessä ja laajensimme kaikkiin, kun säästö näkyi mittarissa.",
    "Vi började på en ort och utvidgade till alla när besparingen syntes på mätaren.",
    "We began at one site and extended it to all when the saving showed on the meter.",
)


def create_name(position: int) -> tuple[str, str]:
    """Return the name and the industry of the partner at a position; no two positions have the same name."""
    total = len(_BEGINNINGS) * len(_ENDINGS) * len(_TRADES)
    lap, place = divmod(position, total)
    place, trade = divmod(place * _STEP % total, len(_TRADES))
    beginning, ending = divmod(place, len(_ENDINGS))
    words, industry = _TRADES[trade]
    name = f"{_BEGINNINGS[beginning]}{_ENDINGS[ending]} {words}"
    return (f"{name} {lap + 1}" if lap else name), industry


def create_slug(name: str) -> str:
    """Return the slug of a name."""
    return name.lower().translate(_PLAIN)


def translate(words: Words) -> Value:
    """Return the words as a localised text."""
    return dict(zip(("fi", "sv", "en"), words, strict=True))


def join_sentences(random: Random, sentences: tuple[Words, ...], count: int) -> Value:
    """Return a paragraph of that many of the sentences, the same ones in each language."""
    chosen = random.sample(sentences, min(count, len(sentences)))
    return translate(
        (" ".join(one[0] for one in chosen), " ".join(one[1] for one in chosen), " ".join(one[2] for one in chosen))
    )
