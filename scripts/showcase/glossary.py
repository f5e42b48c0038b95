"""Finnish and Swedish words for what stands in the files in English: what was meant by ``tavoite`` or ``mål``."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORDS: Final = """
    fi: suomi suomeksi finska finnish fin
    sv: se swe ruotsi ruotsiksi svenska swedish
    en: eng gb uk englanti englanniksi engelska english
    name: nimi namn
    business_id: y-tunnus ytunnus fo-nummer organisationsnummer
    industry: toimiala bransch
    website: verkkosivu verkkosivut kotisivu www webbplats hemsida
    contact: yhteystieto yhteystiedot sähköposti kontakt e-post email
    description: kuvaus esittely beskrivning
    signatories: allekirjoittajat undertecknare
    party: osapuoli part
    title: otsikko nimike titteli rubrik titel
    statement: lausuma sitoumus teksti uttalande åtagande
    plan: suunnitelma
    targets: tavoitteet mål
    goal: tavoite päämäärä tavoitetaso mål
    theme: teema tema
    themes: teemat teman
    beyond_law: lakia-enemmän ylittää-lain utöver-lagen
    unit: yksikkö enhet
    baseline: lähtötaso perustaso perusvuosi utgångsnivå utgångsläge
    interim: välitavoite välitavoitteet delmål
    year: vuosi år
    value: arvo luku värde
    at_most: enintään korkeintaan högst max
    at_least: vähintään minst min
    boundary: rajaus avgränsning
    replaces: korvaa ersätter
    submitted: jätetty lähetetty palautettu inlämnad inlämnat päivämäärä
    period: jakso kausi ajanjakso
    from: alku alkaen från
    to: loppu asti till
    results: tulokset resultat
    commitments: sitoumukset åtaganden
    target: tavoite mål
    quality: laatu kvalitet
    done: valmis tehty toteutunut klar gjort slutförd
    status: tila läge
    note: huomautus huomio lisätieto anmärkning
    evidence: todiste näyttö lähde bevis
    withdrawn: peruttu luovuttu återtagen
    reason: syy perustelu orsak skäl
    narrative: kertomus berättelse
    achievements: onnistumiset saavutukset framgångar
    challenges: haasteet utmaningar
    outlook: näkymät tulevaisuus utsikter
    inventory: päästöt inventaario inventering
    good_practices: hyvät-käytännöt käytännöt goda-exempel
    summary: tiivistelmä yhteenveto sammanfattning
    savings: säästöt besparingar
    restatements: korjaukset oikaisut rättelser
    assurance: varmennus bestyrkande
    level: taso nivå
    kind: laji tyyppi slag typ
    organisation: organisaatio
    joined: liittynyt anslöt
    partner: kumppani yritys företag
    city: kaupunki helsinki stad staden
    company: yritys osakeyhtiö oy företag bolag
    university: yliopisto universitet
    university-of-applied-sciences: ammattikorkeakoulu amk yrkeshögskola
    association: yhdistys järjestö förening
    public-body: virasto julkinen offentlig
    foundation: säätiö stiftelse
    measured: mitattu mätt uppmätt
    calculated: laskettu laskennallinen beräknad beräknat
    estimated: arvioitu arvio uppskattad uppskattat
    not-started: aloittamatta ei-aloitettu inte-påbörjad
    in-progress: kesken käynnissä meneillään pågår
    location-based: sijaintiperusteinen platsbaserad
    market-based: markkinaperusteinen hankintaperusteinen marknadsbaserad
    limited: rajoitettu rajallinen begränsad
    reasonable: kohtuullinen rimlig
    error: virhe fel
    method: menetelmä laskentatapa metod
    structure: rakenne struktur
    late: myöhässä sen
    energy-saving: energiansäästö energibesparing
    energy-efficiency: energiatehokkuus energieffektivitet
    logistics: logistiikka kuljetukset logistik transporter
    procurement: hankinnat upphandling inköp
    waste: jätteet jäte avfall
    staff-engagement: henkilöstö personal
    renewable-energy: uusiutuva-energia förnybar-energi
    emissions: päästöt utsläpp
    other: muu muut övriga
"""
"""A name in the files, then the words that may be written for it: spaces are dashes."""

UNIT_WORDS: Final = {
    "%": "percent",
    "€": "EUR",
    "milj. €": "MEUR",
    "m€": "MEUR",
    "°c": "degC",
    "kpl": "count",
    "st": "count",
    "pcs": "count",
    "hlö": "person",
    "htv": "FTE",
    "fte": "FTE",
    "litra": "l",
    "liter": "l",
    "tonni": "t",
    "ton": "t",
    "annos": "meal",
    "hkm": "pkm",
}
"""Words and signs for the units that the files have."""


def fold(text: str) -> str:
    """Return a text in lower case, without the marks on its letters."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def find_meant(word: str) -> Sequence[str]:
    """Return the names that a word may stand for."""
    return _MEANT.get(fold(word), ())


def _index_words() -> Mapping[str, Sequence[str]]:
    meant: dict[str, list[str]] = {}
    for line in _WORDS.strip().splitlines():
        name, _, words = line.strip().partition(": ")
        for word in words.split():
            meant.setdefault(fold(word), []).append(name)
    return MappingProxyType(meant)


_MEANT: Final = _index_words()
