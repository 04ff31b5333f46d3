using DataAuditor.Metrics.Reasoning.Mathematics;
using DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;
using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>
/// Answers are the same where the mathematics in them is, found as <see cref="AnswerText"/> says and compared as
/// <see cref="Comparison"/> does; where neither is mathematics, or both are written the same way, by their letters.
/// </summary>
/// <param name="decimals">From how many digits after the point on a decimal stands for what rounds to it.</param>
internal sealed class MathAnswers(int decimals = Numeral.LeastDecimals) : AnswerComparison
{
    public override Answer Read(string text)
    {
        var candidates = AnswerText.Find(text);
        string? fault = null;
        foreach (var pieces in candidates)
        {
            var (readings, unreadable) = Readings(pieces);
            if (readings.Count > 0) return new MathAnswer(readings[0].Key, Letters(pieces, text), readings, null);
            fault ??= unreadable;
        }

        var letters = Letters(candidates[0], text);
        return letters.Length > 0 ? new MathAnswer(letters, letters, [], fault) : new Answer(text.Trim(), "it is blank");
    }

    protected override (AnswerOutcome Outcome, string? Reason) Decide(Answer gold, Answer given)
    {
        MathAnswer first = (MathAnswer)gold, second = (MathAnswer)given;
        if (first.Letters == second.Letters) return (AnswerOutcome.Right, null);

        string? doubt = null;
        foreach (var one in first.Readings)
        {
            foreach (var other in second.Readings)
            {
                var comparison = new Comparison(decimals);
                var same = comparison.AreSame(one, other);
                if (same is true) return (AnswerOutcome.Right, null);
                if (same is null) doubt ??= comparison.Doubt;
            }
        }

        if (doubt is not null) return (AnswerOutcome.Undecided, doubt);

        // What looks like mathematics and cannot be read may be the same after all.
        var unread = first.Readings.Count == 0 ? first : second;
        return unread is { Readings.Count: 0, Fault: { } fault } && PlainLetters.AreFormula(first.Letters) && PlainLetters.AreFormula(second.Letters) ? (AnswerOutcome.Undecided, fault) : (AnswerOutcome.Wrong, null);
    }

    private static string Letters(IReadOnlyList<Piece> pieces, string text) => PlainLetters.Of(pieces.Count > 0 ? string.Join(", ", pieces.Select(static piece => piece.Content)) : text);

    /// <summary>What the pieces may say: with a comma between digits, two things.</summary>
    private static (List<Expression> Readings, string? Fault) Readings(IReadOnlyList<Piece> pieces)
    {
        var readings = new List<Expression>();
        string? fault = null;
        CommaReading[] ways = pieces.Any(static piece => NumberText.HasInnerComma(piece.Content)) ? [CommaReading.Joins, CommaReading.Separates] : [CommaReading.Joins];
        foreach (var commas in ways)
        {
            try
            {
                if (pieces.Count > 0) readings.Add(Together([.. pieces.Select(piece => Parser.Parse(piece.Content, piece.IsPlain, commas))]));
            }
            catch (MathematicsException unreadable)
            {
                fault ??= unreadable.Message;
            }
        }

        return (readings, fault);
    }

    /// <summary>The items of all pieces in one list.</summary>
    private static Expression Together(IReadOnlyList<Expression> parts) => parts is [var only]
        ? only
        : new Expression.Sequence(SequenceKind.List, [.. parts.SelectMany(static part => part is Expression.Sequence { Kind: SequenceKind.List or SequenceKind.Alternatives } list ? list.Children : [part])]);

    private sealed record MathAnswer(string Form, string Letters, IReadOnlyList<Expression> Readings, string? Fault) : Answer(Form);
}
