/** The commands of the program: up, status, stop and start. */
@NullMarked
package com.easyecom.stack.command;

import org.jspecify.annotations.NullMarked;
