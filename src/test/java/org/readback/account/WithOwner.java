package org.readback.account;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running application with an owner, and nobody held up for earlier attempts. */
@Import(Staff.class)
abstract class WithOwner {

	@LocalServerPort
	protected int port;

	@Autowired
	protected Staff staff;

	@Autowired
	protected Roster roster;

	@Autowired
	protected JdbcClient jdbc;

	protected Member owner;

	@BeforeEach
	void anOwner() {
		this.jdbc.sql("delete from throttle").update();
		this.owner = this.staff.hire("Olga Owner", Role.OWNER);
	}

}
