package org.readback.scoring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One entry of the cues may stand for many ways of saying it. */
class WordingsTests {

	@Test
	void aPlainEntryIsItself() {
		assertThat(Wordings.of("no idea about")).containsExactly("no idea about");
		assertThat(Wordings.of("[x]")).containsExactly("[x]");
		assertThat(Wordings.of("?")).containsExactly("?");
	}

	@Test
	void oneOfSeveralWordsMayStandInAPlaceAndSomeMayBeLeftOut() {
		assertThat(Wordings.of("went|goes a_bit? blank")).containsExactlyInAnyOrder("went blank", "goes blank",
				"went a bit blank", "goes a bit blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "some? more?", "a|b c|d? e|f g|h i|j k|l m|n o|p q|r s|t u|v w|x" })
	void anEntryForNothingOrForTooMuchIsRefused(String entry) {
		assertThat(Wordings.fault(entry)).isPresent();
		assertThatIllegalArgumentException().isThrownBy(() -> Wordings.of(entry));
	}

	@Test
	void everyEntryOfTheLexiconIsSound() {
		assertThat(Files.cues().values()).allSatisfy(
				(entries) -> assertThat(entries).allSatisfy((entry) -> assertThat(Wordings.fault(entry)).isEmpty()));
	}

}
