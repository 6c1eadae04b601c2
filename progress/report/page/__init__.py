"""A report as one accessible HTML file: no script, nothing fetched, prints to clean PDF."""

from progress.report.page.writer import write_html

__all__ = ["write_html"]
