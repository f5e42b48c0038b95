"""A year's achievements as a page: the network's yearly report."""
