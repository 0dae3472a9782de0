package db.migration.bank;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.readback.bank.BankLoader;

/**
 * Loads the built-in banks and kits, at the first start after any of their files changed.
 */
// The name is Flyway's: R for repeatable, and what it is after two underscores.
public class R__Banks extends BaseJavaMigration {

	private final BankLoader loader = BankLoader.ofBuiltInFiles();

	@Override
	public Integer getChecksum() {
		return this.loader.checksum();
	}

	@Override
	public void migrate(Context context) {
		this.loader.load(context.getConnection());
	}

}
