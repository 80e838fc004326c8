/** Where Debian's package postgresql-15 puts its programs. */
export const DEBIAN_BIN = '/usr/lib/postgresql/15/bin';
