package org.readback.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names accounts, invitations and tokens of the audit trail. */
@Component
@Transactional(readOnly = true)
class AccountNames implements AuditNames {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	AccountNames(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public Map<String, AuditName> of(String type, Collection<String> ids) {
		return switch (type) {
			case "account" -> read("select id, name, email from account where id in (:ids)", ids, this::account);
			case "invitation" ->
				read("select id, email, role from one_time_link where id in (:ids)", ids, this::invitation);
			case "token" -> read("select id, name from api_token where id in (:ids)", ids, AccountNames::token);
			default -> Map.of();
		};
	}

	private Map<String, AuditName> read(String sql, Collection<String> ids, Naming naming) {
		List<UUID> keys = ids.stream().map(UUID::fromString).toList();
		Map<String, AuditName> names = new HashMap<>();
		this.jdbc.sql(sql)
			.param("ids", keys)
			.query((RowCallbackHandler) (row) -> names.put(row.getObject("id", UUID.class).toString(),
					naming.name(row)));
		return names;
	}

	private AuditName account(ResultSet row) throws SQLException {
		return new AuditName(text("account.audit.account", row.getString("name"), row.getString("email")),
				"/admin/people#account-" + row.getObject("id", UUID.class));
	}

	private AuditName invitation(ResultSet row) throws SQLException {
		String role = text("account.role." + Role.valueOf(row.getString("role")).word());
		return new AuditName(text("account.audit.invitation", row.getString("email"), role), null);
	}

	private static AuditName token(ResultSet row) throws SQLException {
		return new AuditName(row.getString("name"), null);
	}

	private String text(String key, Object... values) {
		return this.messages.getMessage(key, values, Locale.ENGLISH);
	}

	/** Makes a name of a row. */
	private interface Naming {

		AuditName name(ResultSet row) throws SQLException;

	}

}
