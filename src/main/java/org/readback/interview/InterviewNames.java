package org.readback.interview;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.AuditName;
import org.readback.account.AuditNames;

/** Names interviews of the audit trail by their candidates. */
@Component
@Transactional(readOnly = true)
class InterviewNames implements AuditNames {

	private final JdbcClient jdbc;

	InterviewNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, AuditName> of(String type, Collection<String> ids) {
		return type.equals("interview") ? candidates(ids.stream().map(UUID::fromString).toList()) : Map.of();
	}

	private Map<String, AuditName> candidates(List<UUID> ids) {
		Map<String, AuditName> names = new HashMap<>();
		this.jdbc
			.sql("select i.id, c.name from interview i join candidate c on c.id = i.candidate_id where i.id in (:ids)")
			.param("ids", ids)
			.query((RowCallbackHandler) (row) -> {
				String id = row.getObject("id", UUID.class).toString();
				names.put(id, new AuditName(row.getString("name"), "/interviews/" + id));
			});
		return names;
	}

}
