"""What axe finds on a page that is open."""

from axe_playwright_python.sync_playwright import Axe

GRAVE = ("serious", "critical")


def find_faults(page):
    """Give the serious and critical faults, by their names."""
    found = Axe().run(page).response["violations"]
    return {fault["id"]: fault for fault in found if fault["impact"] in GRAVE}


def describe(faults):
    """Give the faults as what stands on the page."""
    return {name: [node["html"][:300] for node in fault["nodes"]] for name, fault in faults.items()}
