-- A newsroom on a PostgreSQL server: the shelf where its machines leave their logs for each other.
--
-- Run by whoever administers the database, once, and again after an upgrade of the workbench: what is there stays.
-- Members may add rows and read them, and nothing else: no row is ever changed or deleted. Each member has a role of
-- his own, adds to the logs of that role alone, and reads what is not closed, or closed and open to him.
-- The server is trusted for keeping the rows there. Whether they are what their authors wrote, each machine verifies.

BEGIN;
SET LOCAL client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS newsroom;
SET LOCAL search_path = newsroom;

-- One row for the log of each machine. The other tables name it without a foreign key: their policies look it up.
CREATE TABLE IF NOT EXISTS logs (
    origin text PRIMARY KEY,
    owner name NOT NULL DEFAULT session_user
);

-- The hashes of a log's events, which everybody reads: who may not read a body can still verify the whole log.
CREATE TABLE IF NOT EXISTS leaves (
    origin text NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 0),
    leaf bytea NOT NULL,
    PRIMARY KEY (origin, seq)
);

CREATE TABLE IF NOT EXISTS bodies (
    origin text NOT NULL,
    seq bigint NOT NULL,
    article text,
    body bytea NOT NULL,
    PRIMARY KEY (origin, seq)
);

-- Signed checkpoints.
CREATE TABLE IF NOT EXISTS heads (
    origin text NOT NULL,
    size bigint NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (origin, size)
);

-- Articles that not everybody reads, and the logs whose owners do; an empty one stands for everybody's.
CREATE TABLE IF NOT EXISTS closed (
    article text PRIMARY KEY,
    owner name NOT NULL DEFAULT session_user
);
CREATE TABLE IF NOT EXISTS readers (
    article text NOT NULL,
    origin text NOT NULL,
    PRIMARY KEY (article, origin)
);

-- Files such as an article's original. Each member has rows of his own, so that nobody takes a name from another.
CREATE TABLE IF NOT EXISTS files (
    sha256 text NOT NULL,
    article text NOT NULL,
    owner name NOT NULL DEFAULT session_user,
    content bytea NOT NULL,
    PRIMARY KEY (sha256, article, owner)
);

ALTER TABLE logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE leaves ENABLE ROW LEVEL SECURITY;
ALTER TABLE bodies ENABLE ROW LEVEL SECURITY;
ALTER TABLE heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE closed ENABLE ROW LEVEL SECURITY;
ALTER TABLE readers ENABLE ROW LEVEL SECURITY;
ALTER TABLE files ENABLE ROW LEVEL SECURITY;

-- Everybody reads everything but the bodies and files of closed articles.
DROP POLICY IF EXISTS everybody ON logs;
CREATE POLICY everybody ON logs FOR SELECT USING (true);
DROP POLICY IF EXISTS everybody ON leaves;
CREATE POLICY everybody ON leaves FOR SELECT USING (true);
DROP POLICY IF EXISTS everybody ON heads;
CREATE POLICY everybody ON heads FOR SELECT USING (true);
DROP POLICY IF EXISTS everybody ON closed;
CREATE POLICY everybody ON closed FOR SELECT USING (true);
DROP POLICY IF EXISTS everybody ON readers;
CREATE POLICY everybody ON readers FOR SELECT USING (true);
DROP POLICY IF EXISTS readers ON bodies;
CREATE POLICY readers ON bodies FOR SELECT USING (
    article IS NULL
    OR article NOT IN (SELECT article FROM closed)
    OR article IN (SELECT r.article FROM readers AS r WHERE r.origin = '')
    OR article IN (SELECT r.article FROM readers AS r JOIN logs AS l USING (origin) WHERE l.owner = session_user)
    OR origin IN (SELECT l.origin FROM logs AS l WHERE l.owner = session_user)
);
DROP POLICY IF EXISTS readers ON files;
CREATE POLICY readers ON files FOR SELECT USING (
    article NOT IN (SELECT article FROM closed)
    OR article IN (SELECT r.article FROM readers AS r WHERE r.origin = '')
    OR article IN (SELECT r.article FROM readers AS r JOIN logs AS l USING (origin) WHERE l.owner = session_user)
    OR owner = session_user
);

-- Each adds what is his own.
DROP POLICY IF EXISTS owner ON logs;
CREATE POLICY owner ON logs FOR INSERT WITH CHECK (owner = session_user);
DROP POLICY IF EXISTS owner ON leaves;
CREATE POLICY owner ON leaves FOR INSERT WITH CHECK (
    origin IN (SELECT l.origin FROM logs AS l WHERE l.owner = session_user)
);
DROP POLICY IF EXISTS owner ON bodies;
CREATE POLICY owner ON bodies FOR INSERT WITH CHECK (
    origin IN (SELECT l.origin FROM logs AS l WHERE l.owner = session_user)
);
DROP POLICY IF EXISTS owner ON heads;
CREATE POLICY owner ON heads FOR INSERT WITH CHECK (
    origin IN (SELECT l.origin FROM logs AS l WHERE l.owner = session_user)
);
DROP POLICY IF EXISTS owner ON closed;
CREATE POLICY owner ON closed FOR INSERT WITH CHECK (owner = session_user);
DROP POLICY IF EXISTS owner ON readers;
CREATE POLICY owner ON readers FOR INSERT WITH CHECK (
    article IN (SELECT c.article FROM closed AS c WHERE c.owner = session_user)
);
DROP POLICY IF EXISTS owner ON files;
CREATE POLICY owner ON files FOR INSERT WITH CHECK (owner = session_user);
COMMIT;
