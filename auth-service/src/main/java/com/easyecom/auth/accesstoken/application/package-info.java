/** Access tokens and the keys that sign them. */
@NullMarked
package com.easyecom.auth.accesstoken.application;

import org.jspecify.annotations.NullMarked;
