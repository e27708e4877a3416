/**
 * An embedded PostgreSQL and what an administrator sets up in it: the database, and a schema with
 * two roles for each service.
 */
@NullMarked
package com.easyecom.infra.postgres;

import org.jspecify.annotations.NullMarked;
