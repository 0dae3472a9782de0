package org.readback.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.readback.bank.files.BankFiles;
import org.readback.scoring.Criterion;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Importance;
import org.readback.scoring.MarkedText;
import org.readback.scoring.Rubric;

import static org.assertj.core.api.Assertions.assertThat;

/** The landing page shows a graded note; it must be what the grader says. */
class SpecimenTests {

	private static final Rubric RUBRIC = new Rubric("The certificate of the shop runs out on Sunday. What do you do?",
			List.of(criterion("places", 4, Importance.MUST, "load balancer", "cdn"),
					criterion("renewal", 4, Importance.MUST, "acme", "certbot"),
					criterion("proof", 4, Importance.SHOULD, "check from outside", "openssl s_client"),
					criterion("clients", 2, Importance.SHOULD, "pinned certificate", "old trust store"),
					criterion("alert", 3, Importance.MUST, "alert on expiry", "expiry alarm")),
			List.of());

	@Test
	void theSpecimenOnTheLandingPageIsWhatTheGraderSays() throws IOException {
		String page = Files.readString(Path.of("src/main/resources/templates/practice/home.html"));
		String marked = page.replaceFirst("(?s).*<pre class=\"rb-specimen-text\">(.*?)</pre>.*", "$1");
		String notes = marked.replaceAll("<sup>\\d</sup>|<[^>]+>", "");

		Grade grade = new Grader(BankFiles.builtIn().lexicon()).grade(RUBRIC, notes);

		assertThat(MarkedText.of(notes, grade).parts().stream().map(SpecimenTests::html))
			.containsExactly(parts(marked));
		assertThat(grade.criteria()).extracting((item) -> item.verdict().word())
			.containsExactly("heard", "heard", "denied", "silent", "denied");
		assertThat(grade.percent()).isEqualTo(47);
		assertThat(grade.sum().missingMusts()).isEqualTo(1);
		assertThat(grade.suggestedRating()).isEqualTo(2);
	}

	private static Criterion criterion(String id, int weight, Importance importance, String... keywords) {
		return new Criterion(id, id, weight, importance, "Good.", List.of(keywords), "And then?");
	}

	private static String[] parts(String marked) {
		return marked.split("(?=<mark)|(?<=</mark>)");
	}

	private static String html(MarkedText.Part part) {
		return part.marked() ? "<mark class=\"rb-ev rb-ev-%s\">%s<sup>%d</sup></mark>".formatted(part.kind(),
				part.text(), part.criteria().get(0)) : part.text();
	}

}
