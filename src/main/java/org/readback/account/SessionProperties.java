package org.readback.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param longest how long a session lasts at most, however busy
 */
@ConfigurationProperties("readback.session")
record SessionProperties(@DefaultValue("24h") Duration longest) {
}
