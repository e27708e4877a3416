/** Users in the database. */
@NullMarked
package com.easyecom.auth.user.persistence;

import org.jspecify.annotations.NullMarked;
