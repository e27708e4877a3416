/** Users: who they are, their roles, and how they are added. */
@NullMarked
package com.easyecom.auth.user.application;

import org.jspecify.annotations.NullMarked;
