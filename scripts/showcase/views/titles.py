"""What the pages are called."""

from __future__ import annotations

from typing import Final

from showcase.i18n import N_
from showcase.urls import PageName

PAGE_TITLES: Final = {
    PageName.HOME: N_("Home"),
    PageName.PARTNERS: N_("Partners"),
    PageName.THEMES: N_("Themes"),
    PageName.ACHIEVEMENTS: N_("Achievements"),
    PageName.PRACTICES: N_("Good practices"),
    PageName.EVENTS: N_("Events"),
    PageName.BULLETINS: N_("Bulletins"),
    PageName.WISHES: N_("Wishes"),
    PageName.JOIN: N_("Join"),
    PageName.REPORT: N_("Report the year"),
    PageName.ABOUT: N_("About the network"),
    PageName.OPEN_DATA: N_("Open data"),
    PageName.ACCESSIBILITY: N_("Accessibility"),
    PageName.PRIVACY: N_("Privacy"),
}

PICTURE_TITLES: Final = {**PAGE_TITLES, PageName.HOME: N_("What was promised, what became of it")}
"""What stands in the picture of each kind of page; elsewhere "Home" would say nothing."""
