package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
class PlannedKitTests {

	private static final String KIT = "our-planned-kit";

	private final Member ines = People.member(Role.HIRING_MANAGER);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Planning planning;

	@Autowired
	private Agenda agenda;

	@Autowired
	private InterviewArchive archive;

	@Test
	void anInterviewKeepsWhatWasPlannedWhateverBecomesOfItsKit() {
		post("/kits/new", "db-rds-major-upgrade", "devops-terraform-state");
		UUID interview = this.planning.plan(new NewInterview("Kim Nine", "Senior SRE", KIT),
				Appointment.open(this.ines), this.ines);
		List<AskedQuestion> planned = this.agenda.plan(interview, this.ines).questions();
		assertThat(planned).extracting(AskedQuestion::slug)
			.containsExactly("db-rds-major-upgrade", "devops-terraform-state");

		post("/kits/" + KIT + "/edit", "aws-asg-self-healing");
		assertThat(this.agenda.plan(interview, this.ines).questions()).isEqualTo(planned);

		assertThat(this.archive.find(interview, this.ines).orElseThrow().fromKit().version()).isEqualTo(1);
		UUID later = this.planning.plan(new NewInterview("Lee Ten", "Senior SRE", KIT), Appointment.open(this.ines),
				this.ines);
		assertThat(this.archive.find(later, this.ines).orElseThrow().fromKit().version()).isEqualTo(2);

		post("/kits/" + KIT + "/remove");
		assertThat(this.agenda.plan(interview, this.ines).questions()).isEqualTo(planned);
		assertThat(this.agenda.plan(interview, this.ines).summary().kit()).isEqualTo("Planned kit");
	}

	private void post(String path, String... questions) {
		assertThat(this.mvc.post()
			.uri(path)
			.param("title", "Planned kit")
			.param("position", "Senior SRE")
			.param("level", "senior")
			.param("purpose", "To see.")
			.param("question", questions)
			.param("action", "save")
			.with(People.signedIn(this.ines))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(302);
	}

}
