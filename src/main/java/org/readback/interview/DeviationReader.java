package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * In what interviews were held other than their kits say: what somebody changed, and what
 * the ratings of those tell whom the reader may read.
 */
@Component
class DeviationReader {

	private final Deviations deviations;

	private final Ratings ratings;

	DeviationReader(Deviations deviations, Ratings ratings) {
		this.deviations = deviations;
		this.ratings = ratings;
	}

	/** Those of several interviews, by as many queries as for one. */
	Read of(List<UUID> interviewIds, List<UUID> panelistIds) {
		return new Read(
				this.deviations.findByInterviewIdInOrderByTurn(interviewIds)
					.stream()
					.collect(Collectors.groupingBy(Deviation::interviewId)),
				new AskingOrder(this.ratings.findByPanelistIdInOrderByTurn(panelistIds)));
	}

	/**
	 * What was read of them.
	 *
	 * @param made by interview
	 * @param order of all panelists
	 */
	record Read(Map<UUID, List<Deviation>> made, AskingOrder order) {

		/**
		 * Those of one interview.
		 * @param panelists those whom the reader may read
		 * @param parts what these submitted
		 */
		List<InterviewRecord.Deviation> of(Interview interview, List<Panelist> panelists,
				List<InterviewRecord.Part> parts) {
			List<InterviewRecord.Deviation> all = new ArrayList<>();
			this.made.getOrDefault(interview.id(), List.of()).forEach((deviation) -> all.add(deviation.record()));
			if (!parts.isEmpty()) {
				interview.questions()
					.stream()
					.filter((question) -> parts.stream().noneMatch((part) -> asked(part, question.number())))
					.map((question) -> InterviewRecord.Deviation.notAsked(question.number(), question.title()))
					.forEach(all::add);
			}
			for (Panelist panelist : panelists) {
				this.order.backward(panelist.id())
					.forEach(
							(pair) -> all.add(InterviewRecord.Deviation.outOfOrder(pair[0], pair[1], panelist.name())));
			}
			return all;
		}

		private static boolean asked(InterviewRecord.Part part, int number) {
			return part.answers().get(number - 1).choice().decision() != Decision.NOT_ASKED;
		}

	}

}
