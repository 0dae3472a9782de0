/** Where Flyway looks for the Java migration of the bank module. */
@NullMarked
package db.migration.bank;

import org.jspecify.annotations.NullMarked;
