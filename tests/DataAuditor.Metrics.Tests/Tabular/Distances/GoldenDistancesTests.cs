using System.Globalization;
using System.Text.Json;
using DataAuditor.Distances;
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
        double[] Nearest(Frame queries, Frame references) =>
            NearestNeighbors.Find(encoding.Encode(First(queries, Queries)), encoding.Encode(First(references, References)), 1, 2).Distances();

        double[] toReal = Nearest(synthetic, real), toHoldout = Nearest(synthetic, holdout);
        AssertDistribution(golden.GetProperty("dcr_syn_to_train10k"), toReal);
        AssertDistribution(golden.GetProperty("dcr_syn_to_holdout10k"), toHoldout);
        AssertDistribution(golden.GetProperty("dcr_holdout_to_train10k_baseline"), Nearest(holdout, real));
        AssertDistribution(golden.GetProperty("dcr_holdout_to_syn10k"), Nearest(holdout, synthetic));
        var share = toReal.Zip(toHoldout).Average(static pair => pair.First < pair.Second ? 1 : pair.First.Equals(pair.Second) ? 0.5 : 0);
        Assert.Equal(golden.GetProperty("dcr_share_ties_half").GetDouble(), share, Adult.Tolerance);
    }

    private static Frame First(Frame frame, int rows) => frame.Take(Enumerable.Range(0, Math.Min(rows, frame.Rows)).ToArray());

    private static void AssertDistribution(JsonElement golden, double[] distances)
    {
        distances = [.. distances.Order()];
        Assert.Equal(golden.GetProperty("mean").GetDouble(), distances.Average(), Adult.Tolerance);
        Assert.Equal(golden.GetProperty("zero_share").GetDouble(), (double)distances.Count(static distance => distance == 0) / distances.Length, Adult.Tolerance);
        foreach (var quantile in golden.GetProperty("quantiles").EnumerateObject())
        {
            var at = double.Parse(quantile.Name, CultureInfo.InvariantCulture) * (distances.Length - 1);
            int below = (int)Math.Floor(at), above = (int)Math.Ceiling(at);
            Assert.Equal(quantile.Value.GetDouble(), distances[below] + ((at - below) * (distances[above] - distances[below])), Adult.Tolerance);
        }
    }
}
