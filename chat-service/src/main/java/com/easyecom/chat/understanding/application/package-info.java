/** How other features have messages understood and products found. */
@NullMarked
package com.easyecom.chat.understanding.application;

import org.jspecify.annotations.NullMarked;
