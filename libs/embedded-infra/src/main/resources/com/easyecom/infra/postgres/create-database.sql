-- Once per cluster, by an administrator, connected to the database "postgres".
-- Runs with psql (-v database=easyecom) and with DatabaseBootstrap; harmless when repeated.

SELECT format('CREATE DATABASE %I', :'database')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec

-- Nobody gets in without being named, and nobody makes temporary tables.
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
