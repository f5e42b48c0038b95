"""A generator of networks of any size, and a command that times validate and build on them."""
