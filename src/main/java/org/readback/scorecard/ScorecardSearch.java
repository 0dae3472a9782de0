package org.readback.scorecard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import org.readback.interview.InterviewFilter;
import org.readback.interview.InterviewState;

/**
 * What somebody looks for in the list of scorecards, as it stands in the address: ids and
 * words, never a name.
 *
 * @param position id of a position, or null for all
 * @param kit slug of a kit, or null for all
 * @param states any of these, or empty for all
 * @param from the first day, or null
 * @param to the last day, or null
 * @param after the interview after which to go on towards the older, or null
 * @param before the interview before which to go back towards the newer, or null
 * @param unread the parameters that make no sense and were left out
 */
record ScorecardSearch(@Nullable UUID position, @Nullable String kit, Set<InterviewState> states,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID after, @Nullable UUID before,
		List<String> unread) {

	private static final Set<String> FILTERS = Set.of("position", "kit", "state", "from", "to", "after", "before");

	/** Reads what it can; whatever it cannot is left out. */
	static ScorecardSearch read(MultiValueMap<String, String> parameters) {
		Reader reader = new Reader(parameters, new ArrayList<>());
		Set<InterviewState> states = EnumSet.noneOf(InterviewState.class);
		for (String word : parameters.getOrDefault("state", List.of())) {
			InterviewState state = reader.read("state", word, ScorecardSearch::state);
			if (state != null) {
				states.add(state);
			}
		}
		return new ScorecardSearch(reader.read("position", UUID::fromString), reader.read("kit", ScorecardSearch::slug),
				states, reader.read("from", ScorecardSearch::day), reader.read("to", ScorecardSearch::day),
				reader.read("after", UUID::fromString), reader.read("before", UUID::fromString), reader.unread());
	}

	/**
	 * Reads what is meant exactly: a misspelt filter would hand over more than was asked
	 * for.
	 * @param others parameters that are no filters
	 */
	static ScorecardSearch exactly(MultiValueMap<String, String> parameters, String... others) {
		ScorecardSearch search = read(parameters);
		parameters.keySet()
			.stream()
			.filter((name) -> !FILTERS.contains(name) && !List.of(others).contains(name))
			.forEach(search.unread()::add);
		if (!search.unread().isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, search.complaint());
		}
		return search;
	}

	private String complaint() {
		return "These are not known, or not what they should be: " + String.join(", ", this.unread)
				+ ". position and after are ids, kit is a slug, state is one of "
				+ Arrays.stream(InterviewState.values()).map(InterviewState::word).collect(Collectors.joining(", "))
				+ ", from and to are days such as 2026-11-30.";
	}

	/** The interviews it means; a day begins and ends in the reader's zone. */
	InterviewFilter filter(ZoneId zone) {
		return new InterviewFilter(this.position, this.kit, this.states, start(this.from, 0, zone),
				start(this.to, 1, zone));
	}

	/** Whether it leaves anything out. */
	public boolean narrow() {
		return this.position != null || this.kit != null || !this.states.isEmpty() || this.from != null
				|| this.to != null;
	}

	/** Whether it ends before it begins, so that it finds nothing. */
	public boolean backwards() {
		return this.from != null && this.to != null && this.to.isBefore(this.from);
	}

	/** The address of what it filters, below a path. */
	public String at(String path) {
		return address(path).encode().toUriString();
	}

	/** The address of the page after an interview. */
	public String older(UUID than) {
		return address("/scorecards").queryParam("after", than).encode().toUriString();
	}

	/** The address of the page before an interview. */
	public String newer(UUID than) {
		return address("/scorecards").queryParam("before", than).encode().toUriString();
	}

	private UriComponentsBuilder address(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "position", this.position);
		add(address, "kit", this.kit);
		this.states.forEach((state) -> address.queryParam("state", state.word()));
		add(address, "from", this.from);
		add(address, "to", this.to);
		return address;
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

	private static @Nullable Instant start(@Nullable LocalDate day, int later, ZoneId zone) {
		return (day != null) ? day.plusDays(later).atStartOfDay(zone).toInstant() : null;
	}

	private static InterviewState state(String word) {
		return EnumSet.allOf(InterviewState.class)
			.stream()
			.filter((state) -> state.word().equals(word))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("no state " + word));
	}

	private static String slug(String text) {
		if (!text.matches("[a-z0-9-]{1,64}")) {
			throw new IllegalArgumentException("no slug " + text);
		}
		return text;
	}

	/** Only days that every store can hold. */
	private static LocalDate day(String text) {
		if (!text.matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
			throw new IllegalArgumentException("no day " + text);
		}
		return LocalDate.parse(text);
	}

	private record Reader(MultiValueMap<String, String> parameters, List<String> unread) {

		<T> @Nullable T read(String name, Function<String, T> how) {
			return read(name, this.parameters.getFirst(name), how);
		}

		<T> @Nullable T read(String name, @Nullable String text, Function<String, T> how) {
			try {
				return (text != null && !text.isBlank()) ? how.apply(text) : null;
			}
			catch (IllegalArgumentException | DateTimeException ex) {
				this.unread.add(name);
				return null;
			}
		}

	}

}
