package org.readback.bank;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.readback.bank.files.BankFiles;
import org.readback.scoring.Grader;

/** The one grader, made of the lexicon that came with the program. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

	@Bean
	Grader grader() {
		return new Grader(BankFiles.builtIn().lexicon());
	}

}
