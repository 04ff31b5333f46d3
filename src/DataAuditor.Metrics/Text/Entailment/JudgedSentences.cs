using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>How much of each record people found supported, and how far they agree on it.</summary>
public sealed class JudgedSentences : IState<JudgedSentences>
{
    public RecordMeans Records { get; } = new();

    public RaterAgreement Raters { get; } = new();

    public void Merge(JudgedSentences later)
    {
        Records.Merge(later.Records);
        Raters.Merge(later.Raters);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        archive.PassState(Raters);
    }
}
