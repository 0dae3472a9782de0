package org.readback.account;

import java.util.Collection;
import java.util.Map;

/**
 * Says what things are called that the audit trail speaks of. The trail keeps ids only,
 * so that a name that is removed is removed from it too; each module names its own.
 */
public interface AuditNames {

	/**
	 * The names of things of a kind by their ids, without those that are gone; none if
	 * the kind is another module's.
	 */
	Map<String, AuditName> of(String type, Collection<String> ids);

}
