"""What outside tools say of a whole site, and what its pages weigh, against the bounds that it promises."""
