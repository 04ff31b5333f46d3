namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>Answers are the same where their characters are.</summary>
internal sealed class ExactAnswers : AnswerComparison
{
    public override Answer Read(string text) => new(text);
}
