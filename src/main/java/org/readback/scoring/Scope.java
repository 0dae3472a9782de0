package org.readback.scoring;

/** In what light the notes mention a keyword. */
public enum Scope implements Worded {

	PLAIN, PROMPTED, DENIED, ECHO, SOMEONE_ELSE, CORRECTED, UNTICKED

}
