package org.readback.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "correct pager rota 7", "wren-otter-quay-lathe", "żółta-łódź-na-rzece", "x8!Vq2#pL0zRt",
			"der Hund mag montags keine Katzen" })
	void takesWhatNobodyGuesses(String password) {
		assertThat(fault(password)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "P4ssw0rd!2026", "passwordpassword", "letmeinletmein", "qwertyuiop123",
			"aaaaaaaaaaaa", "abcabcabcabcabc", "123456789012", "987654321098", "iloveyou!!!!!!", "Administrator1!",
			"correct horse battery staple", "Sunshine2026!!", "1q2w3e4r5t6y", "welcome welcome" })
	void refusesWhatIsGuessedFirst(String password) {
		assertThat(fault(password)).isEqualTo("account.password.common");
	}

	@ParameterizedTest
	@ValueSource(strings = { "readback2026!", "ReadbackReadback", "R34db4ck-2026", "ines.calder@example.org",
			"ines.calder123" })
	void refusesTheNamesOfTheProductAndOfThePerson(String password) {
		assertThat(fault(password)).isEqualTo("account.password.context");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ines", "readback@example.org", "@", "@example.org" })
	void bearsAnyAddress(String address) {
		assertThat(PasswordRules.fault("wren otter quay lathe", address)).isEmpty();
	}

	@Test
	void countsCharactersNotBytes() {
		assertThat(fault("🦊🐙🐧🐢🦉🐝🐞🦔🐿🦥🦦")).isEqualTo("account.password.short");
		assertThat(fault("🦊🐙🐧🐢🦉🐝🐞🦔🐿🦥🦦🐌".repeat(10) + " lathe 9")).isEmpty();
		assertThat(fault("a9".repeat(64) + "x")).isEqualTo("account.password.long");
	}

	@ParameterizedTest
	@CsvSource({ "'', account.password.short", "elevenchars, account.password.short" })
	void refusesShortOnes(String password, String fault) {
		assertThat(fault(password)).isEqualTo(fault);
	}

	private static String fault(String password) {
		return PasswordRules.fault(password, "Ines.Calder@example.org").orElse("");
	}

}
