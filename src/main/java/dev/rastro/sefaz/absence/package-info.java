/** "Por que esta nota não está aqui?": the answer from local facts, with the next step. */
@NullMarked
package dev.rastro.sefaz.absence;

import org.jspecify.annotations.NullMarked;
