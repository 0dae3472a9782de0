package org.readback.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person says of one text, in whatever order they said it. */
final class Corrections {

	private final String text;

	/** By what it is about and its words. */
	private final Map<String, Map<String, Correction>> all;

	Corrections(List<Correction> all, String text) {
		this.text = text;
		BinaryOperator<Correction> first = BinaryOperator.minBy(Comparator.comparing(Correction::kind));
		this.all = all.stream()
			.collect(Collectors.groupingBy(Correction::about,
					Collectors.toMap(Correction::words, (correction) -> correction, first)));
	}

	/**
	 * The light in which a person sees a match; what a keyword has in several places is
	 * struck or prompted as a whole.
	 */
	Scopes.Light of(String about, List<Place> places, Scopes.Light light) {
		if (this.all.isEmpty() || !light.verdict().isSaid()) {
			return light;
		}
		if (is(Correction.Kind.STRUCK, about, places)) {
			return new Scopes.Light(Verdict.DENIED, Scope.STRUCK, null);
		}
		boolean hinted = light.verdict() == Verdict.HEARD
				&& (isPrompted(about) || is(Correction.Kind.PROMPTED, about, places));
		return hinted ? new Scopes.Light(Verdict.PROMPTED, Scope.HINTED, null) : light;
	}

	/** What a person heard where the grader did not. */
	List<Evidence> added(String about, List<Evidence> own) {
		if (this.all.isEmpty()) {
			return List.of();
		}
		return about(about).filter((correction) -> addsTo(own, correction))
			.flatMap((correction) -> Correction.find(correction.words(), this.text)
				.map((place) -> added(correction, place))
				.stream())
			.toList();
	}

	/** Those that change something, in an order of their own. */
	List<Correction> changing(List<CriterionGrade> criteria, List<FlagGrade> flags) {
		if (this.all.isEmpty()) {
			return List.of();
		}
		Stream<Correction> ofCriteria = criteria.stream()
			.flatMap((item) -> changing(item.criterion().id(), item.evidence()));
		Stream<Correction> ofFlags = flags.stream().flatMap((item) -> changing(item.flag().id(), item.evidence()));
		return Stream.concat(ofCriteria, ofFlags).toList();
	}

	private Stream<Correction> changing(String about, List<Evidence> evidence) {
		return about(about).filter((correction) -> evidence.stream().anyMatch((found) -> isBy(correction, found)))
			.sorted(Comparator.comparing(Correction::kind).thenComparing(Correction::words));
	}

	private boolean isBy(Correction correction, Evidence evidence) {
		boolean same = switch (correction.kind()) {
			case STRUCK -> evidence.scope() == Scope.STRUCK;
			case PROMPTED -> evidence.scope() == Scope.HINTED;
			case ADDED -> evidence.scope() == Scope.ADDED || evidence.scope() == Scope.HINTED;
		};
		return same && (correction.words().isEmpty() || correction.words().equals(evidence.quote(this.text)));
	}

	private Evidence added(Correction correction, Place place) {
		boolean hinted = correction.kind() == Correction.Kind.PROMPTED || isPrompted(correction.about());
		return new Evidence(place.start(), place.end(), correction.words(), hinted ? Verdict.PROMPTED : Verdict.HEARD,
				hinted ? Scope.HINTED : Scope.ADDED, null, List.of());
	}

	private boolean addsTo(List<Evidence> own, Correction correction) {
		return correction.kind() != Correction.Kind.STRUCK && !correction.words().isEmpty() && own.stream()
			.noneMatch((found) -> found.verdict().isSaid() && found.quote(this.text).equals(correction.words()));
	}

	private boolean isPrompted(String about) {
		return this.all.getOrDefault(about, Map.of()).containsKey("");
	}

	private boolean is(Correction.Kind kind, String about, List<Place> places) {
		return about(about).anyMatch((correction) -> correction.kind() == kind
				&& places.stream().anyMatch((place) -> place.quote(this.text).equals(correction.words())));
	}

	private Stream<Correction> about(String id) {
		return this.all.getOrDefault(id, Map.of()).values().stream();
	}

}
