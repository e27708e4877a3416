-- Once, by an administrator, connected to the shop's database, where the server has pgvector: gives
-- a service that compares vectors (vision) the extension. Where it is not to be had nothing happens;
-- run it again, and restart the service, when it is. Runs as bootstrap.sql does, after it.

SELECT 'CREATE SCHEMA IF NOT EXISTS extensions'
 WHERE EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector')
   AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'vector')
\gexec

SELECT 'CREATE EXTENSION vector SCHEMA extensions'
 WHERE EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector')
   AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'vector')
\gexec

-- Wherever it was put, by us or before us.
SELECT format('GRANT USAGE ON SCHEMA %I TO %I, %I', nspname, :'owner', :'app')
  FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'vector'
\gexec
