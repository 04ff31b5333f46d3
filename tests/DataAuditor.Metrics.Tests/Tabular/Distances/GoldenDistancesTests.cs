using System.Globalization;
using System.Text.Json;
using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Distances;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Distances;

/// <summary>The golden distances are of the first 3,000 records to the first 10,000, on the ranges of the whole real table.</summary>
public sealed class GoldenDistancesTests
{
    private const int Queries = 3000, References = 10_000;

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equal_Gowers_of_every_direction(string variant)
    {
        var pair = Tables.Pair(Adult.Synthetic(variant), Adult.Real, threads: 2, holdout: Adult.Holdout);
        Frame real = pair.Frame(Role.Real)!, synthetic = pair.Frame(Role.Synthetic)!, holdout = pair.Frame(Role.Holdout)!;
        var golden = Adult.Golden(variant).GetProperty("privacy");
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);
        Neighbors Nearest(Frame queries, Frame references) =>
            NearestNeighbors.Find(encoding.Encode(First(queries, Queries)), encoding.Encode(First(references, References)), 2, 2);

        Neighbors toReal = Nearest(synthetic, real), toHoldout = Nearest(synthetic, holdout);
        ClosestDistances own = new(toReal), baseline = new(Nearest(holdout, real));
        AssertDistribution(golden.GetProperty("dcr_syn_to_train10k"), own);
        AssertDistribution(golden.GetProperty("dcr_syn_to_holdout10k"), new ClosestDistances(toHoldout));
        AssertDistribution(golden.GetProperty("dcr_holdout_to_train10k_baseline"), baseline);
        AssertDistribution(golden.GetProperty("dcr_holdout_to_syn10k"), new ClosestDistances(Nearest(holdout, synthetic)));
        Assert.Equal(golden.GetProperty("share_syn_below_p5_of_baseline").GetDouble(), own.ShareBelow(baseline.Quantile(0.05)), Adult.Tolerance);

        var share = DcrShare.GroupShare("all columns", toReal, toHoldout);
        Assert.Equal(golden.GetProperty("dcr_share_ties_half").GetDouble(), share.Value, Adult.Tolerance);
        Assert.Equal(golden.GetProperty("closer_to_train_strict").GetDouble(), share.Detail("nearer")!.Value, Adult.Tolerance);
        Assert.Equal(golden.GetProperty("ties").GetDouble(), share.Detail("ties")!.Value, Adult.Tolerance);
    }

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Find_the_golden_share_of_copies(string variant) => Assert.Equal(
        Adult.Golden(variant).GetProperty("privacy").GetProperty("exact_copy_share_all_rows").GetDouble(), Part(Adult.Score(new DcrTrain(), variant).Parts, "copies"), Adult.Tolerance);

    private static Frame First(Frame frame, int rows) => frame.Take(Enumerable.Range(0, Math.Min(rows, frame.Rows)).ToArray());

    private static void AssertDistribution(JsonElement golden, ClosestDistances distances)
    {
        Assert.Equal(golden.GetProperty("mean").GetDouble(), Part(distances.Parts(), "mean"), Adult.Tolerance);
        Assert.Equal(golden.GetProperty("zero_share").GetDouble(), Part(distances.Parts(), "copies"), Adult.Tolerance);
        foreach (var quantile in golden.GetProperty("quantiles").EnumerateObject())
        {
            Assert.Equal(quantile.Value.GetDouble(), distances.Quantile(double.Parse(quantile.Name, CultureInfo.InvariantCulture)), Adult.Tolerance);
        }
    }

    private static double Part(IEnumerable<Part> parts, string name) => parts.Single(part => part.Name == name).Value;
}
