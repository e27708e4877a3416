/** Signing keys in the database, the private halves encrypted. */
@NullMarked
package com.easyecom.auth.accesstoken.persistence;

import org.jspecify.annotations.NullMarked;
