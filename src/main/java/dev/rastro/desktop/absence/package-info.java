/** "Por que esta nota não está aqui?" */
@NullMarked
package dev.rastro.desktop.absence;

import org.jspecify.annotations.NullMarked;
