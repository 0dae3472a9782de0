package org.readback.account;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks all modules what the things are called that events speak of. */
@Component
@Transactional(readOnly = true)
class AuditObjects {

	private final List<AuditNames> modules;

	AuditObjects(List<AuditNames> modules) {
		this.modules = modules;
	}

	/** The names of what there still is, by a query or so for each kind. */
	Map<AuditObject, AuditName> names(List<AuditEvent> events) {
		Map<String, Set<String>> ids = events.stream()
			.map(AuditEvent::object)
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(AuditObject::type,
					Collectors.mapping(AuditObject::id, Collectors.toCollection(LinkedHashSet::new))));
		Map<AuditObject, AuditName> names = new HashMap<>();
		ids.forEach((type, some) -> this.modules.forEach(
				(module) -> module.of(type, some).forEach((id, name) -> names.put(new AuditObject(type, id), name))));
		return names;
	}

}
