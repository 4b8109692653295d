/** The companies under capture and their certificates: registering them, and giving passwords for this session. */
@NullMarked
package dev.rastro.desktop.registry;

import org.jspecify.annotations.NullMarked;
