using System.Text.Json.Nodes;
using DataAuditor.Metrics.Graph.Fidelity;
using DataAuditor.Models;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph.Fidelity;

public sealed class FcdTests
{
    private static readonly Fcd Metric = new();

    // Where a covariance is singular, the references' matrix roots keep half of the digits.
    [GoldenTheory]
    [InlineData("same_law", 1e-12)]
    [InlineData("shift", 1e-12)]
    [InlineData("scale", 1e-12)]
    [InlineData("rank_deficient", 1e-6)]
    [InlineData("dim1", 1e-12)]
    [InlineData("two_rows", 1e-6)]
    public void Is_the_reference_value(string name, double tolerance)
    {
        var known = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/fcd/golden_fcd.json")))!["cases"]!.AsArray().Single(one => one!["name"]!.GetValue<string>() == name)!;
        var records = new Run.Records(Records(known["b"]!)) { Real = Records(known["a"]!) };
        var score = Assert.IsType<Measurement.Score>(Run.Measure(Metric, records, 2, 7));

        var expected = known["frechet_sqrtm"]!.GetValue<double>();
        Assert.Equal(expected, score.Value, tolerance * expected);
        Assert.Equal(known["frechet_eigh"]!.GetValue<double>(), score.Value, tolerance * expected);
    }

    // Means 1 and 3, variances 2 and 8: (3 − 1)² + (√8 − √2)².
    [Fact]
    public void Is_the_gap_of_means_and_of_deviations_for_single_numbers()
    {
        var score = Run.Score(Metric, new Run.Records(Vectors([1], [5])) { Real = Vectors([0], [2]) });

        Assert.Equal(4 + 2, score.Value, 1e-12);
    }

    [Fact]
    public void Is_exactly_zero_for_the_same_molecules_in_any_order()
    {
        foreach (var count in new[] { 3, 40 })
        {
            var vectors = Random(count, 5, 1);
            Assert.Equal(0, Run.Score(Metric, new Run.Records([.. vectors.Reverse()]) { Real = vectors }).Value);
        }
    }

    [Fact]
    public void Shows_what_real_molecules_alone_come_to()
    {
        var score = Run.Score(Metric, new Run.Records(Random(30, 3, 2)) { Real = Random(30, 3, 3) });

        Assert.InRange(score.Parts.Single(static part => part.Name == "real split in two").Value, 1e-6, 5);
        Assert.Empty(score.Notes);
    }

    [Fact]
    public void Says_where_molecules_are_few() => Assert.Equal(
        ["real: 3 molecules are no more than the 4 numbers of a vector; the fewer there are, the larger the distance is by chance"],
        Run.Score(Metric, new Run.Records(Random(20, 4, 2)) { Real = Random(3, 4, 3) }).Notes);

    [Fact]
    public void Asks_the_model_where_records_have_no_vector()
    {
        var models = new FakeModels().With(ModelRoles.ChemNet, static smiles => [smiles.Text.Length, smiles.Text.Count(static letter => letter == 'C')]);
        var given = Run.Score(Metric, new Run.Records(Vectors([2, 2], [3, 1], [1, 0])) { Real = Vectors([3, 3], [2, 0], [5, 1]) });
        var asked = Run.Score(Metric, new Run.Records(Molecules("CC", "CNN", "N")) { Real = Molecules("CCC", "NO", "CNOOO"), Models = models });

        Assert.Equal(given.Value, asked.Value);
    }

    [Theory]
    [InlineData(0, 5, "there are 0 synthetic ones")]
    [InlineData(1, 5, "there are 1 synthetic ones")]
    [InlineData(5, 1, "there are 1 real ones")]
    public void Takes_two_molecules_on_either_side(int synthetic, int real, string reason) => Assert.Contains(
        reason,
        Assert.IsType<Measurement.NotApplicable>(Run.On(Metric, new Run.Records(Random(synthetic, 2, 1)) { Real = Random(real, 2, 2) })).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void Compares_no_vectors_of_two_models() => Assert.Equal(
        "some vectors have 2 numbers and others 3: they are of two models",
        Assert.IsType<Measurement.NotApplicable>(Run.On(Metric, new Run.Records(Random(5, 3, 1)) { Real = Random(5, 2, 2) })).Reason);

    [Fact]
    public void Refuses_what_is_no_vector() => Assert.Contains(
        "'embedding' must be an array of numbers",
        Assert.Throws<AuditException>(() => Run.On(Metric, new Run.Records(["""{ "embedding": [1, "NaN"] }"""]) { Real = Random(5, 2, 2) })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_models_number_that_is_not_finite() => Assert.Contains(
        "not finite",
        Assert.Throws<AuditException>(() => Run.On(
            Metric, new Run.Records(Molecules("C", "N")) { Real = Random(5, 1, 2), Models = new FakeModels().With(ModelRoles.ChemNet, static _ => [float.NaN]) })).Message,
        StringComparison.Ordinal);

    private static string[] Molecules(params IEnumerable<string> smiles) => [.. smiles.Select(static text => Run.Record(("smiles", text)))];

    private static string[] Vectors(params IEnumerable<double[]> vectors) => [.. vectors.Select(static vector => Run.Record(("embedding", vector)))];

    private static string[] Records(JsonNode rows) => [.. rows.AsArray().Select(static row => Run.Record(("embedding", row)))];

    private static string[] Random(int count, int dimensions, ulong seed)
    {
        var random = Xoshiro256.Keyed(seed, "molecules");
        return Vectors(Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextGaussian()).ToArray()));
    }
}
