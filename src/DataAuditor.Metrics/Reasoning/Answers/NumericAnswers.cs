using DataAuditor.Metrics.Reasoning.Mathematics;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>Answers are the same where the last numbers in them are, as <see cref="Numeral.AreSame"/> says.</summary>
internal sealed class NumericAnswers : AnswerComparison
{
    public override Answer Read(string text)
    {
        var place = NumberText.Last(text);
        var number = text[place];
        if (number.Length == 0) return new Answer(text, "it has no number");

        return NumberText.Read(number) is { } read ? new NumericAnswer(read) : new Answer(number, "its number cannot be read");
    }

    protected override (AnswerOutcome Outcome, string? Reason) Decide(Answer gold, Answer given)
    {
        Numeral first = ((NumericAnswer)gold).Value, second = ((NumericAnswer)given).Value;
        return (Numeral.AreSame(first, second) ? AnswerOutcome.Right : AnswerOutcome.Wrong, null);
    }

    private sealed record NumericAnswer(Numeral Value) : Answer(Value.Value.ToString());
}
