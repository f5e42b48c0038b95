"""What is said of each kind of problem: what must be, and how to get there; ``report`` adds what was got."""

from __future__ import annotations

from typing import Final

from showcase.i18n import N_
from showcase.logos.messages import LOGO_MESSAGES

MESSAGES: Final = {
    # A file as a whole
    "missing-file": N_("this file must be there; add it"),
    "missing-folder": N_("this folder must be there; add it"),
    "unreadable": N_("this must be readable; check its permissions"),
    "not-a-plain-file": N_("this must be a plain file or folder, not a link or a device; put the file itself here"),
    "run-bit": N_("this file must not be a program; take away its right to be run, as chmod -x does"),
    "unknown-file": N_("only these names may stand here: %(options)s; rename or remove this one"),
    "stray-file": N_("only the partners' folders may stand here; move this file elsewhere or remove it"),
    "stray-folder": N_("only files may stand here; move this folder elsewhere or remove it"),
    "folder-name": N_("a partner's folder must be named in lower-case a-z, digits and single dashes, at most 60"),
    "reserved-slug": N_("addresses or operating systems use this name for something else; take another one"),
    "two-logos": N_("one logo is enough; keep logo.svg or logo.png and remove the other"),
    "file-name-year": N_("a file here must be named by its year, such as 2024.yaml; rename or remove this one"),
    "file-name-date": N_(
        "a file here must be named by the day of signing, such as 2024-03-05.yaml, or draft.yaml; "
        "rename or remove this one"
    ),
    "file-name-slug": N_("the file must be named in lower-case letters a-z, digits and single dashes, ending in .yaml"),
    "file-name-page": N_("the file must be named by page and language, such as join.fi.md; pages are %(options)s"),
    "file-name-bulletin": N_("the file must be named by day, subject and language, such as 2025-03-05-seminar.fi.md"),
    "file-too-large": N_("a file may have at most %(limit)s kB; split it or shorten its texts"),
    # Characters
    "not-utf-8": N_("the file must be saved as UTF-8; choose that encoding in your editor"),
    "forbidden-character": N_("control and invisible characters may not stand here; delete it and type it again"),
    "not-nfc": N_("letters with marks must be single characters (Unicode NFC); type the letter again"),
    # YAML
    "yaml-syntax": N_("this must be YAML as in the other files"),
    "yaml-token": N_("a value that starts with this character must stand in quotes"),
    "yaml-tab": N_("lines must be indented with spaces; replace the tab by spaces"),
    "yaml-colon": N_("a text with a colon and a space must stand in quotes"),
    "yaml-notation": N_("a field must be followed by a colon and a space, an item must follow a dash and a space"),
    "yaml-block": N_("after > or | the text must start on the line below; a short text or a number needs no such sign"),
    "yaml-dash": N_("a dash starts an item on a line of its own, below the field; leave out what is not known"),
    "yaml-after-quote": N_("nothing may stand after a closing quote; put the whole value in quotes"),
    "yaml-unclosed": N_("the quote or bracket opened here must be closed"),
    "yaml-indentation": N_("the line must be indented like its neighbours and read 'key: value' or '- item'"),
    "not-a-mapping": N_("the file must hold lines of 'key: value'"),
    "key-not-text": N_("a key must be a single word before a colon"),
    "merge-conflict": N_("two versions stand here; keep one and remove the lines <<<<<<<, ======= and >>>>>>>"),
    "dash-missing": N_("this stands on line %(first)s already; put a dash before it if a new item starts here"),
    "duplicate-key": N_("a field may stand once, and this one stands on line %(first)s already; remove one"),
    "merge-key": N_("merge keys are not used here; write the fields out"),
    "anchor": N_("a value that starts with & must stand in quotes; anchors are not used here"),
    "remark-space": N_("a remark must have a space after its #; a text with a # in it must stand in quotes"),
    "alias": N_("a value that starts with * must stand in quotes; aliases are not used here"),
    "tag": N_("a value that starts with ! must stand in quotes; tags are not used here"),
    "several-documents": N_("a file holds one document; remove the line --- and what follows"),
    "nesting": N_("lists and mappings may be nested at most %(limit)s deep"),
    "metadata-line": N_("the lines above the first empty line must read 'Key: value'"),
    # Fields
    "missing-field": N_("the field '%(field)s' must be here"),
    "unknown-field": N_("there is no such field here; check its spelling and its indentation"),
    "unknown-value": N_("this must be one of: %(options)s"),
    "not-a-mapping-here": N_("this must be lines of 'key: value'"),
    "text-cut": N_("between braces a text with a comma must stand in quotes"),
    "text-without-language": N_("a text must stand below its language, indented: fi, sv or en"),
    "not-a-list": N_("this must be a list, each item on a line that starts with a dash"),
    "not-text": N_("this must be a single value"),
    "empty-text": N_("the text must not be empty; write it or remove the field"),
    "text-too-long": N_("the text may have at most %(limit)s characters"),
    "text-of-one-line": N_("the text must stand on one line"),
    "no-language": N_("the text must be there in at least one language: %(options)s"),
    "one-of": N_("exactly one of these must be here: %(options)s"),
    "double": N_("this may stand once in the list; remove one"),
    # Numbers, days, names
    "number": N_("this must be a number such as 12450.5: digits, a point, no spaces or commas"),
    "percentage": N_("this must be a number, or a percentage of the baseline such as 80 %%"),
    "percentage-below-zero": N_("this must be what is left of the baseline: to cut it by a fifth is 80 %%"),
    "negative": N_("this must be zero or more"),
    "not-a-share": N_("this must be a share from 0 to 1"),
    "year": N_("this must be one year from 1990 to 2100, such as 2024"),
    "date": N_("this must be a day such as 2024-03-05, from 1990 to 2100"),
    "no-such-day": N_("the calendar must have this day; check the day and the month"),
    "local-time": N_("this must be a day and a time such as 2025-05-14 09:00"),
    "time-skipped": N_("the clock change skips this time; take one that exists in Helsinki"),
    "time-doubled": N_("the clock change makes this time come twice; take one that comes once"),
    "clock": N_("this must be a time of day such as 09:30"),
    "slug": N_("this must be lower-case letters a-z, digits and single dashes, at most 60"),
    "url": N_("this must be a web address such as https://example.org/page"),
    "email": N_("this must be a mailbox's address such as climate@example.org"),
    "account": N_("this must be the name of an account on the forge"),
    "business-id": N_("this must be a business id: seven digits, a dash and a check digit"),
    "business-id-check-digit": N_("the check digit must be right; compare the number with the trade register"),
    "industry": N_("this must be a division of TOL 2025, two digits such as 68"),
    "unit": N_("this must be a unit of the list, or one per another such as kWh/m2"),
    "scope": N_("this must be a scope of the GHG Protocol: 1, 2 or 3"),
    "quoted-number": N_("a number, a year or a day must stand without quotes"),
    "unquoted-code": N_("a code must stand in quotes: it is not a number to count with"),
    "unquoted-text": N_("a text that reads like a number or a yes or no must stand in quotes"),
    # Fields that go together
    "interim-direction": N_("an interim goal must have '%(expected)s' as the goal has"),
    "milestone-field": N_("a target without a unit is a milestone and can't have this; add the unit or remove this"),
    "quality-without-value": N_("a quality goes with a value; add the value or remove the quality"),
    "inventory-value": N_("a figure of the inventory must be a number of zero or more"),
    "day-before": N_("this must come after '%(earlier)s'"),
    "finnish-not-offered": N_("Finnish must be among the offered languages: its pages stand at the root"),
    "required-languages": N_("required languages must be among the offered ones: %(options)s"),
    "no-themes": N_("the network must have at least one theme"),
    # Files that go together
    "unknown-target": N_("this must be a target that the partner has signed: %(options)s"),
    "unknown-replaced": N_("this must be a target signed earlier, or '<slug>/<id>' of a partner that this one follows"),
    "unknown-theme": N_("this must be a theme of content/network.yaml: %(options)s"),
    "unknown-partner": N_("this must be the folder name of a partner"),
    "unknown-event": N_("this must be the name of a file in content/events/ without .yaml"),
    "target-id-used": N_("a target's id must be new; it stands already in %(first)s"),
    "practice-id-used": N_("a practice's id must be new; it stands already in %(first)s"),
    "period-not-in-year": N_("the period must end in the year of the file's name, %(year)s"),
    "done-not-in-year": N_("the day must lie within the file's year or period, %(start)s to %(end)s"),
    "submitted-too-early": N_("a year can be reported when it is over, after %(end)s"),
    "business-id-missing": N_("a partner must have a business id; only supporting members may do without"),
    "business-id-used": N_("a business id may stand once; it stands already in %(first)s"),
    "language-missing": N_("the text must be there in this language: %(lang)s"),
    "bulletin-missing": N_("the bulletin must be there in this language, too: %(lang)s; add %(file)s"),
    "bulletin-slug-used": N_(
        "a bulletin's slug must be its own, and its day the same in every language; it stands already in %(first)s"
    ),
    "bulletin-differs": N_(
        "a bulletin must name the same in every language; its file in this language names something else: %(lang)s"
    ),
    "dead-link": N_(
        "the link must lead to a page of the site such as /kumppanit/, or begin with https://, mailto: or #"
    ),
    # Who belongs to the network
    "slug-look-alike": N_(
        "a folder's name must not be mistaken for another's, %(other)s; take a name that differs more"
    ),
    "former-slug-used": N_("a former name must be free, and %(first)s has it; remove it here or there"),
    "joined-after-signing": N_("a partner must have joined by the day of its first commitment"),
    "left-before-joined": N_("a partner can't leave before it joined, %(joined)s; correct one of the two days"),
    "successor-itself": N_("the successor must be another partner; correct or remove it"),
    "exempt-goal-year": N_(
        "a year in which a target has its goal can't be exempt: '%(target)s' has; remove the exemption"
    ),
    "contact-of-person": N_(
        "this looks like a person's mailbox, and the site shows it; give one of a role such as climate@"
    ),
    # What was signed
    "signed-in-future": N_("the day of signing must have come by %(built)s; name the file draft.yaml until then"),
    "party-missing": N_("someone must sign for each party, and nobody does for this one: %(party)s; add who signed"),
    "goal-too-early": N_(
        "the goal year must come after the year of signing (signed %(signed)s); correct it or leave the target out"
    ),
    "baseline-too-late": N_(
        "the baseline's year must not come after the year of signing (signed %(signed)s); take an earlier year"
    ),
    "baseline-not-before": N_(
        "the baseline's year must come before the first goal's or interim goal's, %(first)s; take an earlier year"
    ),
    "interim-order": N_("interim years must go up and end before the goal year, %(goal)s; put them in order"),
    "interim-farther": N_(
        "an interim goal must not be farther from the goal than the one before it; correct one of them"
    ),
    "scopes-missing": N_(
        "a target to cut emissions must say what it counts; add 'scopes' to '%(target)s', such as [1, 2]"
    ),
    "scopes-out-of-place": N_("only a target to cut emissions (at_most) has scopes; remove them"),
    "scope-2-method-missing": N_("with scope 2 the target must have 'scope_2_method': location-based or market-based"),
    "scope-2-method-out-of-place": N_(
        "only a target that counts scope 2 has a method for it; add scope 2 or remove this"
    ),
    "boundary-missing": N_(
        "with scope 3 the target must have 'boundary': which emissions of the value chain are counted"
    ),
    "percentage-of-zero": N_("a baseline of zero has no percentages; give the goal in the target's unit"),
    "percentage-missing": N_("the baseline has no value, so this must be a percentage of it such as 80 %%"),
    "percentage-out-of-place": N_(
        "only where the baseline has no value are figures percentages of it; here they are in %(unit)s"
    ),
    "share-out-of-range": N_("a share in per cent must lie between 0 and 100; correct it or take another unit"),
    "replaced-too-late": N_(
        "a target can be replaced before its goal year, %(goal)s, only: its outcome stands; remove this"
    ),
    "promise-to-keep": N_("the baseline meets this goal already: a promise to keep what is reached; is that meant?"),
    "goal-weaker": N_("this goal is weaker than the one that it replaces, %(before)s by %(year)s; is that meant?"),
    "target-alike": N_(
        "'%(other)s' has the same theme and unit and is still open; is it replaced? then say so in 'replaces'"
    ),
    # What was reported
    "day-in-future": N_("the day must have come by %(built)s; correct it"),
    "submitted-late": N_("this report came after the day on which it was due, %(due)s"),
    "milestone-with-value": N_("a milestone has no value; write 'done' with a day, or 'status'"),
    "value-expected": N_("a target with a unit must have a 'value', here in %(unit)s; write it instead"),
    "result-for-baseline": N_("the commitment gives the value of %(year)s, its baseline's; remove this result"),
    "result-before-signing": N_("a target counts from the year after its signing, %(first)s; remove this result"),
    "result-after-goal": N_("the target ended with its goal year, %(year)s; remove this result"),
    "result-after-done": N_("the milestone was done in %(year)s already; remove this result"),
    "result-after-withdrawal": N_("the target was withdrawn in %(year)s; remove this result"),
    "result-after-replacement": N_("the target was replaced in %(year)s; report on the one that replaced it"),
    "result-after-leaving": N_("the partner left the network in %(year)s; remove this result"),
    "withdrawn-too-late": N_(
        "a target can be withdrawn before its goal year, %(goal)s, only; report how it ended instead"
    ),
    "restated-too-late": N_(
        "a restatement must be of a year before the file's, %(year)s; write the figure of the file's own year as it is"
    ),
    "restated-milestone": N_("a milestone has no value to restate; remove this"),
    "restated-whole": N_("this baseline has no value: it is 100 %% and can't be restated; restate the years after it"),
    "restated-not-in-force": N_(
        "the target has values from %(first)s to %(last)s and its baseline's only; correct the year"
    ),
    "baseline-alone": N_("the baseline is restated, the years since are not: %(years)s; are they still comparable?"),
    "result-missing": N_("there is no result for '%(target)s': the site will say so; add its result or its withdrawal"),
    "value-leap": N_("this is %(factor)s times the value before it, %(before)s; is it right, and in the same unit?"),
    "value-in-other-unit": N_(
        "this is %(factor)s times the value before it, %(before)s, and would fit it in %(fit)s; the unit is %(unit)s",
    ),
    "value-zero": N_("this is zero, and the value before it was %(before)s; is it right? leave out what is not known"),
    "few-people": N_("so few people could be recognised: fewer than five; is their number fit to be published?"),
    "estimated-again": N_("this value is estimated for %(years)s years in a row; could it be measured or calculated?"),
    "inventory-differs": N_(
        "'inventory' has %(sum)s tCO2e for these scopes; is one wrong, or is a 'boundary' missing?"
    ),
    # Logos
    **LOGO_MESSAGES,
    # What the coordinator writes
    "unknown-practice": N_("this must be a good practice that the partner has reported: %(options)s"),
    "practice-without-partner": N_("a good practice is a partner's; add 'partner' beside it"),
    "registration-too-late": N_(
        "registration must end no later than the event starts, %(start)s; correct one of the days"
    ),
    "change-untold": N_("add 'changed' with the day on which this was decided, so that calendars take notice of it"),
    "wish-without-answer": N_("a wish that is done or declined must have its answer; add 'answer'"),
    "wish-without-event": N_("a planned wish must name its event; add 'event', or write another state"),
    "edition-of-no-year": N_(
        "the file must be named by a reporting year: %(options)s; add the year to content/network.yaml"
    ),
    "frontrunner-behind": N_(
        "a frontrunner must have reported %(year)s in time, with more than half of its due targets on track or "
        "achieved; here they are %(met)s of %(due)s; choose another",
    ),
    # Every text
    "language-unused": N_("the site is offered in this language too, and the file has no text in it: %(lang)s"),
    "bulletin-untranslated": N_("the bulletin is missing in this language: %(lang)s"),
    "translation-missing": N_("the text is missing in this language: %(lang)s"),
    "same-text": N_("the text is the same in two languages, %(first)s and %(lang)s; translate it or remove one"),
    "generic-claim": N_("this claims much and says little; say what was measured, or link to evidence in this file"),
}
