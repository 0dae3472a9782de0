package org.readback.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends links by mail where {@code spring.mail.*} names a server; nobody needs it. */
@Component
class Mailbox {

	private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

	private final ObjectProvider<JavaMailSender> sender;

	private final MessageSourceAccessor messages;

	private final String from;

	private final String host;

	Mailbox(ObjectProvider<JavaMailSender> sender, MessageSource messages,
			@Value("${readback.mail.from:${spring.mail.username:readback@localhost}}") String from,
			@Value("${spring.mail.host:}") String host) {
		this.sender = sender;
		this.messages = new MessageSourceAccessor(messages);
		this.from = from;
		this.host = host;
	}

	/** Whether an invitation was sent. */
	boolean invite(String to, String inviter, String link) {
		return send(to, "account.mail.invitation", this.messages.getMessage("account.mail.invitation.text",
				new Object[] { inviter.replaceAll("\\p{Cc}", " "), link }));
	}

	/** Whether a link to a new password was sent. */
	boolean reset(String to, String link) {
		return send(to, "account.mail.reset",
				this.messages.getMessage("account.mail.reset.text", new Object[] { link }));
	}

	private boolean send(String to, String subject, String text) {
		JavaMailSender server = this.sender.getIfAvailable();
		if (server == null) {
			return false;
		}
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom(this.from);
		mail.setTo(to);
		mail.setSubject(this.messages.getMessage(subject));
		mail.setText(text);
		try {
			server.send(mail);
			return true;
		}
		catch (MailException ex) {
			// The link is on the page as well, so nothing is lost.
			log.warn("A mail could not be sent by {}: {}", this.host, cause(ex));
			return false;
		}
	}

	/** Without whom the mail was to; what it says stays out of the log anyway. */
	private static String cause(MailException ex) {
		Exception fault = (ex instanceof MailSendException send && send.getMessageExceptions().length > 0)
				? send.getMessageExceptions()[0] : ex;
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
		return (cause.getClass().getSimpleName() + " " + cause.getMessage()).replaceAll("\\S+@\\S+", "…")
			.replaceAll("\\p{Cc}+", " ")
			.strip();
	}

}
