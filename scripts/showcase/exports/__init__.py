"""Files of the site that are not pages: pure functions from data to text or bytes."""
