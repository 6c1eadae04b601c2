"""Letters as readers see them: contacts masked, passages marked on the page.

The process that draws pages imports this package, so it stays small.
"""

from progress.letters.contacts import mask_contacts

__all__ = ["mask_contacts"]
