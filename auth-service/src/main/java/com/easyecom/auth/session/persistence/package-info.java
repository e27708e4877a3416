/** Sessions and refresh tokens in the database. */
@NullMarked
package com.easyecom.auth.session.persistence;

import org.jspecify.annotations.NullMarked;
