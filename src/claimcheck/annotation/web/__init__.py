"""The labeller in a browser: pages from templates, one small script, nothing from elsewhere."""
