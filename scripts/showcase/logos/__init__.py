"""Partners' logos: read, checked, and written anew from what is known to be safe."""
