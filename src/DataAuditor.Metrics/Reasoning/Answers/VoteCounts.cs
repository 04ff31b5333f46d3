using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>How many majorities are right, and how many are owed to which answer came first.</summary>
public sealed class VoteCounts : IState<VoteCounts>
{
    private readonly AnswerCounts _answers = new();

    private long _ties;

    /// <inheritdoc/>
    public void Merge(VoteCounts later)
    {
        _answers.Merge(later._answers);
        _ties += later._ties;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_answers);
        _ties = archive.PassCount(_ties);
    }

    /// <param name="verdict">Null for a record without a gold answer.</param>
    internal void Add(AnswerVerdict? verdict, bool isTied)
    {
        _answers.Add(verdict);
        if (verdict is not null && isTied) _ties++;
    }

    internal Measurement Measure(MetricInfo info)
    {
        var measured = _answers.Measure(info);
        return measured is Measurement.Score score && _answers.Count > 0 ? score with { Parts = [.. score.Parts, Ties] } : measured;
    }

    private Part Ties => new("ties", (double)_ties / _answers.Count) { Details = [new("records", _ties)], IsReference = true };
}
