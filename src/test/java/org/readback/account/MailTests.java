package org.readback.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.readback.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Links by mail, where there is a mail server: in addition to the page, never instead.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class MailTests extends WithOwner {

	/** To connect, and to answer, and as much again on a busy machine. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Pattern LINK = Pattern.compile("https://localhost:8443(/(?:invitations|password)/[\\w-]{43})");

	private static final MailServer SERVER = new MailServer();

	@Autowired
	private JavaMailSenderImpl sender;

	private Visitor office;

	@DynamicPropertySource
	static void configure(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "localhost");
		properties.add("spring.mail.port", SERVER::port);
		properties.add("readback.mail.from", () -> "hiring@example.com");
		properties.add("readback.url", () -> "https://localhost:8443/");
	}

	@BeforeEach
	void anOffice() {
		SERVER.become(MailServer.Mood.TAKES_MAIL);
		SERVER.mails();
		this.office = Staff.signIn(this.port, this.owner);
		this.office.get("/admin/people");
	}

	@Test
	void anInvitationIsMailedWithTheConfiguredAddress() {
		String page = invite("ana").body();
		assertThat(page).contains("ana-" + this.owner.id() + "@example.org").containsPattern(LINK);
		assertThat(SERVER.mails()).singleElement()
			.satisfies((mail) -> assertThat(mail)
				.contains("From: hiring@example.com\n", "To: ana-" + this.owner.id() + "@example.org\n", "Olga Owner")
				.contains(link(page))
				.doesNotContain("http://", ":" + this.port));
		assertThat(new Visitor(this.port).get(path(page)).body()).contains("Join Readback");
	}

	@Test
	void aLinkToANewPasswordIsMailed() {
		Member member = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		String page = this.office.post("/admin/people/" + member.id() + "/reset").body();
		assertThat(SERVER.mails()).singleElement()
			.satisfies((mail) -> assertThat(mail).contains("To: " + member.email() + "\n", link(page)));
		assertThat(new Visitor(this.port).get(path(page)).statusCode()).isEqualTo(200);
	}

	@Test
	void aNameCannotAddHeadersOrLinesToAMail() {
		this.jdbc.sql("update account set name = ? where id = ?")
			.params("Olga\r\nBcc: everybody@example.org\r\n\r\nBuy this", this.owner.id())
			.update();
		invite("bo");
		assertThat(SERVER.mails()).singleElement()
			.satisfies((mail) -> assertThat(mail.lines()).noneMatch((line) -> line.startsWith("Bcc:"))
				.noneMatch((line) -> line.startsWith("Buy this")));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "TAKES_MAIL")
	void aServerThatIsIllNeitherFailsNorHoldsUpThePage(MailServer.Mood mood, CapturedOutput output) {
		SERVER.become(mood);
		Instant start = Instant.now();
		HttpResponse<String> answer = invite("cy-" + mood);
		assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).containsPattern(LINK);
		assertThat(output).contains("A mail could not be sent by localhost: ").doesNotContain(link(answer.body()));
		assertThat(new Visitor(this.port).get(path(answer.body())).body()).contains("Join Readback");
		assertThat(new Visitor(this.port).get("/actuator/health").statusCode()).as("we are well").isEqualTo(200);
	}

	/** A host that does not answer at all cannot be had in a test. */
	@Test
	void nothingIsWaitedForForEver() {
		for (String protocol : new String[] { "smtp", "smtps" }) {
			assertThat(this.sender.getJavaMailProperties())
				.containsEntry("mail." + protocol + ".connectiontimeout", "5000")
				.containsEntry("mail." + protocol + ".timeout", "5000")
				.containsEntry("mail." + protocol + ".writetimeout", "5000");
		}
	}

	private HttpResponse<String> invite(String name) {
		return this.office.post("/admin/people", "email", name + "-" + this.owner.id() + "@example.org", "role",
				"recruiter");
	}

	private static String link(String page) {
		return found(page).group();
	}

	private static String path(String page) {
		return found(page).group(1);
	}

	private static Matcher found(String page) {
		Matcher found = LINK.matcher(page);
		assertThat(found.find()).as(page).isTrue();
		return found;
	}

}
