namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>What came of comparing an answer with the gold answer.</summary>
/// <param name="Gold">The gold answer's normal form.</param>
/// <param name="Given">The normal form of the answer that was compared with it.</param>
/// <param name="Reason">Why it is not right, where more can be said than that the two differ.</param>
internal readonly record struct AnswerVerdict(AnswerOutcome Outcome, string Gold, string Given, string? Reason = null)
{
    private const int MostShown = 80;

    public bool IsRight => Outcome is AnswerOutcome.Right;

    /// <summary>Both normal forms, and why they are not taken for equal.</summary>
    public string Detail
    {
        get
        {
            var forms = $"answer '{PlainText.OneLine(Given, MostShown)}', gold '{PlainText.OneLine(Gold, MostShown)}'";
            return Outcome is AnswerOutcome.Undecided ? $"{forms}: undecided, {Reason}" : Reason is null ? forms : $"{forms}: {Reason}";
        }
    }
}
