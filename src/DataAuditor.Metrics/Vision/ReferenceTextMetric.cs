using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Vision;

/// <summary>How alike texts about pictures are to reference texts: several scores of each record, one of which is the value; of several references the best counts.</summary>
public abstract record ReferenceTextMetric(MetricInfo Info) : RecordMetric<WordingScores>(Info)
{
    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => ReferenceTexts.Needs;

    /// <summary>Of the scores.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>The place of the score that is the value.</summary>
    private protected abstract int Chosen { get; }

    public sealed override WordingScores Empty() => new(Names.Length);

    public sealed override void Add(WordingScores state, Sample sample, Evidence evidence)
    {
        var texts = ReferenceTexts.Of(sample);
        if (Scores(sample, texts, out var isCut) is not { } scores)
        {
            state.LeaveOut();
            return;
        }

        state.Add(scores, isCut);
        if (scores[Chosen] is var score and < 1) evidence.Show(sample, 1 - score, Names[Chosen], score);
    }

    public override Measurement Measure(WordingScores state, MetricContext context) => state.Measure(Info, Chosen, Names, "no reference text that has a token");

    /// <param name="isCut">Whether only the beginning of a text was compared.</param>
    /// <returns>Null where no reference has a token.</returns>
    private protected abstract double[]? Scores(Sample sample, ReferenceTexts texts, out bool isCut);
}
