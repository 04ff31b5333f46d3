namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>What came of comparing two answers.</summary>
internal enum AnswerOutcome
{
    Wrong,
    Right,

    /// <summary>The comparison could not be decided: counts as wrong, and is told apart.</summary>
    Undecided,
}
