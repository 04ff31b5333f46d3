using System.Globalization;
using DataAuditor.Metrics.Log.Wording;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How much of the wording of lines is that of the lines they should be, by runs of tokens.</summary>
public sealed record Bleu() : WordingMetric(Description)
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

    private static readonly string[] Orders = [.. Enumerable.Range(1, BleuCounts.MaxOrder).Select(static order => string.Create(CultureInfo.InvariantCulture, $"BLEU-{order}"))];

    [Option("The longest runs of tokens that count.", Min = 1, Max = BleuCounts.MaxOrder)]
    public int Order { get; init; } = BleuCounts.MaxOrder;

    [Option("Whether the gold text is the reference, or the generated one as in LogBench's evaluation.")]
    public BleuConvention Convention { get; init; } = BleuConvention.Gold;

    private protected override string[] Names => Orders;

    private protected override int Chosen => Order - 1;

    private protected override double[] Scores(TextPair pair, out bool isCut)
    {
        isCut = false;
        if (Convention is BleuConvention.LogBench && pair.Given == pair.Gold) return [.. Orders.Select(static _ => 1.0)];

        var counts = new BleuCounts();
        if (Convention is BleuConvention.LogBench) counts.Add(pair.GoldTokens, pair.GivenTokens);
        else counts.Add(pair.GivenTokens, pair.GoldTokens);
        return [.. Enumerable.Range(1, Orders.Length).Select(order => counts.Score(BleuSmoothing.FloorByOrder, maxOrder: order))];
    }
}
