namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>Tells whether two answers are the same. It is symmetric, and reads each answer once however often that is compared.</summary>
internal abstract class AnswerComparison
{
    private static readonly ExactAnswers Exact = new();

    private static readonly NormalizedAnswers Normalized = new();

    private static readonly NumericAnswers Numeric = new();

    private static readonly ChoiceAnswers Choice = new();

    private static readonly MathAnswers Mathematical = new();

    public static AnswerComparison Of(AnswerChecker checker) => checker switch
    {
        AnswerChecker.Exact => Exact,
        AnswerChecker.Normalized => Normalized,
        AnswerChecker.Numeric => Numeric,
        AnswerChecker.Choice => Choice,
        AnswerChecker.Math => Mathematical,
        _ => throw new ArgumentOutOfRangeException(nameof(checker), checker, "There is no such checker."),
    };

    public abstract Answer Read(string text);

    public AnswerVerdict Check(string gold, string given) => Compare(Read(gold), Read(given));

    /// <summary>Nothing can be held against a gold answer that cannot be read; an answer that cannot be read is not the gold one.</summary>
    public AnswerVerdict Compare(Answer gold, Answer given)
    {
        if (gold.Lack is { } lack) return Verdict(AnswerOutcome.Undecided, $"of the gold answer: {lack}");
        if (given.Lack is { } missing) return Verdict(AnswerOutcome.Wrong, missing);

        var (outcome, reason) = Decide(gold, given);
        return Verdict(outcome, reason);

        AnswerVerdict Verdict(AnswerOutcome outcome, string? reason) => new(outcome, gold.NormalForm, given.NormalForm, reason);
    }

    /// <summary>Of two answers that this comparison has read and that lack nothing.</summary>
    protected virtual (AnswerOutcome Outcome, string? Reason) Decide(Answer gold, Answer given) =>
        (gold.NormalForm == given.NormalForm ? AnswerOutcome.Right : AnswerOutcome.Wrong, null);
}
