/** The list put together by what documents have in common. */
@NullMarked
package dev.rastro.desktop.groups;

import org.jspecify.annotations.NullMarked;
