-- Once per service, by an administrator, connected to the shop's database: the service's schema and
-- its two roles. The owner runs migrations and nothing else; the runtime role has no DDL.
-- Runs with psql (-v database=.. -v schema=.. -v owner=.. -v app=.. -v owner_password=..
-- -v app_password=..) and with DatabaseBootstrap; harmless when repeated, which also sets new
-- passwords. Migrations take UPDATE, DELETE and TRUNCATE on ledgers away from the runtime role.

SELECT format('CREATE ROLE %I', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'owner')
\gexec

SELECT format('CREATE ROLE %I', :'app')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'app')
\gexec

ALTER ROLE :"owner" LOGIN PASSWORD :'owner_password';
ALTER ROLE :"app" LOGIN PASSWORD :'app_password';

-- An administrator who is no superuser can give a schema only to a role that it is a member of.
SELECT format('GRANT %I TO CURRENT_USER', :'owner')
 WHERE NOT pg_has_role(current_user, :'owner', 'MEMBER')
\gexec

GRANT CONNECT ON DATABASE :"database" TO :"owner", :"app";
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS :"schema" AUTHORIZATION :"owner";
GRANT USAGE ON SCHEMA :"schema" TO :"app";
ALTER ROLE :"owner" IN DATABASE :"database" SET search_path = :"schema";
ALTER ROLE :"app" IN DATABASE :"database" SET search_path = :"schema";

ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA :"schema"
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA :"schema"
  GRANT USAGE ON SEQUENCES TO :"app";
