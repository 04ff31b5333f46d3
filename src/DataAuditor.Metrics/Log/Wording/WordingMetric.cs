using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Wording;

/// <summary>How alike the wording of lines is to that of the lines they should be: several scores of each record, one of which is the value and the others parts.</summary>
public abstract record WordingMetric(MetricInfo Info) : RecordMetric<WordingScores>(Info)
{
    [Option("What is compared: lines, or their templates.")]
    public ComparedText Text { get; init; } = ComparedText.Line;

    [Option("Whether texts are log statements of source code, of which only what stands in quotation marks is compared.")]
    public bool Statements { get; init; }

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => TextPair.NeedsOf(Text);

    /// <summary>Of the scores.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>The place of the score that is the value.</summary>
    private protected abstract int Chosen { get; }

    public sealed override WordingScores Empty() => new(Names.Length);

    public sealed override void Add(WordingScores state, Sample sample, Evidence evidence)
    {
        if (TextPair.Of(sample, Text, Statements) is not { } pair)
        {
            state.LeaveOut();
            return;
        }

        var scores = Scores(pair, out var isCut);
        state.Add(scores, isCut);
        if (scores[Chosen] is var score and < 1) evidence.Show(sample, 1 - score, Names[Chosen], score);
    }

    public override Measurement Measure(WordingScores state, MetricContext context) => state.Measure(Info, Chosen, Names, "no gold text, or no log statement in it");

    /// <param name="isCut">Whether only the beginning of a text was compared.</param>
    private protected abstract double[] Scores(TextPair pair, out bool isCut);
}
