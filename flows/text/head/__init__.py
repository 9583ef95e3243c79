"""What stands around a report: title, byline, dateline, credit, publisher, day of publication."""
