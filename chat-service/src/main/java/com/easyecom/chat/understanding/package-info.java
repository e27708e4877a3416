/**
 * What a customer may say and mean: the words in which this feature answers others. Pure values; no
 * reply is worded here.
 */
@NullMarked
package com.easyecom.chat.understanding;

import org.jspecify.annotations.NullMarked;
