package org.readback.bank;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.AuditName;
import org.readback.account.AuditNames;

/** Names questions and kits of the audit trail. */
@Component
@Transactional(readOnly = true)
class BankNames implements AuditNames {

	private final JdbcClient jdbc;

	BankNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, AuditName> of(String type, Collection<String> ids) {
		return switch (type) {
			case "question" -> read("select slug, title from question where slug in (:ids)", "/questions/", ids);
			case "kit" -> read("select slug, title from kit where slug in (:ids)", "/kits/", ids);
			default -> Map.of();
		};
	}

	private Map<String, AuditName> read(String sql, String path, Collection<String> slugs) {
		Map<String, AuditName> names = new HashMap<>();
		this.jdbc.sql(sql)
			.param("ids", slugs)
			.query((RowCallbackHandler) (row) -> names.put(row.getString("slug"),
					new AuditName(row.getString("title"), path + row.getString("slug"))));
		return names;
	}

}
