"""Pure decisions about files: how a file is encoded, what its cells mean, how foreign ones are read. No database, no clock, no Django."""
