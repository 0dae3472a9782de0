package org.readback.account;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions in the store: two requests of one browser may write the same attribute at the
 * same time, and a session that another version wrote signs out instead of failing.
 */
@Configuration(proxyBeanMethods = false)
class SessionTables {

	private static final String COLUMNS = "%TABLE_NAME%_ATTRIBUTES "
			+ "(SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) ";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionAttributes(DataSource source)
			throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName);
		String query = "H2".equals(product)
				? "merge into " + COLUMNS + "key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)"
				: "insert into " + COLUMNS + "values (?, ?, ?) on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) "
						+ "do update set ATTRIBUTE_BYTES = excluded.ATTRIBUTE_BYTES";
		return (sessions) -> sessions.setCreateSessionAttributeQuery(query);
	}

	@Bean
	@SuppressWarnings("NullAway") // a converter may return null, its type does not say so
	ConversionService springSessionConversionService() {
		DeserializingConverter reader = new DeserializingConverter(getClass().getClassLoader());
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, (bytes) -> {
			try {
				return reader.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				return null;
			}
		});
		return conversions;
	}

}
