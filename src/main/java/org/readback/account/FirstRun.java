package org.readback.account;

import java.util.Objects;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import org.readback.web.PublicAddress;

/**
 * While there is no account: creates the owner that the settings name, before anybody is
 * served, or prints a set-up token.
 */
@Component
@EnableConfigurationProperties(OwnerProperties.class)
class FirstRun implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

	private final OwnerProperties owner;

	private final Founding founding;

	private final SetupToken token;

	private final PublicAddress address;

	private final Validator validator;

	private final MessageSourceAccessor messages;

	FirstRun(OwnerProperties owner, Founding founding, SetupToken token, PublicAddress address, Validator validator,
			MessageSource messages) {
		this.owner = owner;
		this.founding = founding;
		this.token = token;
		this.address = address;
		this.validator = validator;
		this.messages = new MessageSourceAccessor(messages);
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.owner.given() && this.founding.open()) {
			create(Objects.requireNonNullElse(this.owner.email(), ""),
					Objects.requireNonNullElse(this.owner.password(), ""));
		}
	}

	@EventListener
	void printToken(ApplicationReadyEvent event) {
		if (this.founding.open()) {
			Environment environment = event.getApplicationContext().getEnvironment();
			String here = "http://localhost:" + environment.getProperty("local.server.port", "8080");
			// On a line of its own, which begins with what the pages tell people to look
			// for.
			log.info("There is no account yet\nreadback.setup: open {} and enter the token {}",
					this.address.of(here, "/setup"), this.token.issue());
		}
	}

	private void create(String email, String password) {
		if (!StringUtils.hasText(email) || !StringUtils.hasText(password)) {
			throw new UnusableOwner("Only one of READBACK_OWNER_EMAIL and READBACK_OWNER_PASSWORD is set.");
		}
		for (ConstraintViolation<SetupForm> fault : this.validator.validateValue(SetupForm.class, "email", email)) {
			throw new UnusableOwner("READBACK_OWNER_EMAIL can't be used. " + fault.getMessage());
		}
		PasswordRules.fault(password, email).ifPresent((code) -> {
			throw new UnusableOwner("READBACK_OWNER_PASSWORD can't be used. " + this.messages.getMessage(code));
		});
		try {
			this.founding.found(email, email.substring(0, email.indexOf('@')), password, null);
		}
		catch (DataAccessException ex) {
			if (this.founding.open()) {
				throw ex;
			}
			// Another node that starts with the same settings was quicker.
		}
	}

}
