package org.readback.interview;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.readback.scoring.Correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorrectionFormTests {

	@Test
	void readsTheOneValueOfAButton() {
		assertThat(pressed("struck measure hit ratio").toCorrection())
			.isEqualTo(new Correction("measure", Correction.Kind.STRUCK, "hit ratio"));
		assertThat(pressed("prompted measure").toCorrection())
			.isEqualTo(new Correction("measure", Correction.Kind.PROMPTED, ""));
		assertThat(pressed("added measure one\r\ntwo").toCorrection().words()).isEqualTo("one\ntwo");
	}

	@Test
	void readsTheFieldsOfTheForm() {
		assertThat(filled("added", "measure", " hit ratio ").toCorrection())
			.isEqualTo(new Correction("measure", Correction.Kind.ADDED, "hit ratio"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "struck", "struck measure", "added measure ", "wrong measure hit ratio", "STRUCK a b" })
	void refusesWhatMakesNoSense(String hit) {
		assertThatExceptionOfType(UnusableCorrection.class).isThrownBy(() -> pressed(hit).toCorrection());
	}

	@Test
	void takesTwoHundredUnitsAndNoMore() {
		assertThat(filled("added", "measure", "x".repeat(200)).toCorrection().words()).hasSize(200);
		assertThatExceptionOfType(UnusableCorrection.class)
			.isThrownBy(() -> filled("added", "measure", "x".repeat(201)).toCorrection())
			.extracting(UnusableCorrection::message)
			.isEqualTo("interview.correction.fault.words");
	}

	@Test
	void takesNoWordsForAWholeCriterionOnlyFromItsButton() {
		assertThatExceptionOfType(UnusableCorrection.class)
			.isThrownBy(() -> filled("prompted", "measure", " ").toCorrection());
	}

	private static CorrectionForm pressed(String hit) {
		return new CorrectionForm(hit, null, null, null);
	}

	private static CorrectionForm filled(String kind, String criterion, String words) {
		return new CorrectionForm(null, kind, criterion, words);
	}

}
