using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>How many answers are right, and how many comparisons could not be decided.</summary>
public sealed class AnswerCounts : IState<AnswerCounts>
{
    private readonly RecordShares _records = new();

    private long _undecided;

    /// <summary>Records with a gold answer.</summary>
    internal long Count => _records.Records.Count;

    /// <inheritdoc/>
    public void Merge(AnswerCounts later)
    {
        _records.Merge(later._records);
        _undecided += later._undecided;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_records);
        _undecided = archive.PassCount(_undecided);
    }

    /// <param name="verdict">Null for a record without a gold answer.</param>
    internal void Add(AnswerVerdict? verdict)
    {
        _records.Add(verdict?.IsRight);
        if (verdict?.Outcome is AnswerOutcome.Undecided) _undecided++;
    }

    /// <summary>The share of right answers, with Wilson's interval.</summary>
    internal Measurement Measure(MetricInfo info)
    {
        var measured = _records.Measure(info, "no gold answer");
        return measured is Measurement.Score score && Count > 0 ? score with { Parts = [Undecided] } : measured;
    }

    private Part Undecided => new("undecided", (double)_undecided / Count) { Details = [new("records", _undecided)], IsReference = true };
}
