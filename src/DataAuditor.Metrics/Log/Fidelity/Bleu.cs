using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Log.Wording;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How much of the wording of lines is that of the lines they should be, by runs of tokens.</summary>
public sealed record Bleu() : RecordMetric<WordingScores>(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.bleu", "BLEU of log texts", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Mean over records of BLEU between a text and the gold one, a missing run of tokens counting as a tenth of a match; parts: BLEU of runs of up to 1, 2, 3 and 4 tokens.",
        Formula = @"\text{BP} \cdot \exp\left(\frac{1}{N} \sum_{n=1}^{N} \ln p_n\right)",
        Source = "Papineni et al. 2002; smoothing: Chen and Cherry 2014, method 1; on logs: Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "order",
        Needs = Needs.None,
    };

    private static readonly string[] Names = [.. Enumerable.Range(1, BleuCounts.MaxOrder).Select(static order => string.Create(CultureInfo.InvariantCulture, $"BLEU-{order}"))];

    [Option("The longest runs of tokens that count.", Min = 1, Max = BleuCounts.MaxOrder)]
    public int Order { get; init; } = BleuCounts.MaxOrder;

    [Option("Whether the gold text is the reference, or the generated one as in LogBench's evaluation.")]
    public BleuConvention Convention { get; init; } = BleuConvention.Gold;

    [Option("What is compared: lines, or their templates.")]
    public ComparedText Text { get; init; } = ComparedText.Line;

    [Option("Whether texts are log statements of source code, of which only what stands in quotation marks is compared.")]
    public bool Statements { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => TextPair.NeedsOf(Text);

    public override WordingScores Empty() => new(Names.Length);

    public override void Add(WordingScores state, Sample sample, Evidence evidence)
    {
        if (TextPair.Of(sample, Text, Statements) is not { } pair)
        {
            state.LeaveOut();
            return;
        }

        var scores = Scores(pair);
        state.Add(scores);
        if (scores[Order - 1] is var score and < 1) evidence.Show(sample, 1 - score, Names[Order - 1], score);
    }

    public override Measurement Measure(WordingScores state, MetricContext context) => state.Measure(Info, Order - 1, Names);

    private double[] Scores(TextPair pair)
    {
        if (Convention is BleuConvention.LogBench && pair.Given == pair.Gold) return [.. Names.Select(static _ => 1.0)];

        var counts = new BleuCounts();
        if (Convention is BleuConvention.LogBench) counts.Add(pair.GoldTokens, pair.GivenTokens);
        else counts.Add(pair.GivenTokens, pair.GoldTokens);
        return [.. Enumerable.Range(1, Names.Length).Select(order => counts.Score(BleuSmoothing.FloorByOrder, maxOrder: order))];
    }
}
