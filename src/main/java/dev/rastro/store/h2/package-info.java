/** The store on H2: the only place with SQL, kept portable to PostgreSQL. */
@NullMarked
package dev.rastro.store.h2;

import org.jspecify.annotations.NullMarked;
