package org.readback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Readback. */
@SpringBootApplication
@Modulithic(systemName = "Readback")
public class ReadbackApplication {

	public static void main(String[] args) {
		SpringApplication.run(ReadbackApplication.class, args);
	}

}
