"""Floor 2: the office file. The only room that imports peewee and its driver."""
