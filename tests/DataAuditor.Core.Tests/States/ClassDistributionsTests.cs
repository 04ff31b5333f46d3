using System.Text.Json;
using DataAuditor.Core.Tests.Distances;
using DataAuditor.Metrics.Tests;
using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class ClassDistributionsTests
{
    // Both ways of cutting the records into parts whose scores are averaged.
    [GoldenFact]
    public void Agree_with_the_golden_scores()
    {
        var compared = 0;
        foreach (var golden in GoldenFeatures.Values.GetProperty("is").EnumerateArray())
        {
            if (Probabilities(golden.GetProperty("name").GetString()!) is not { } rows) continue;

            var (scores, start) = (new List<double>(), 0);
            foreach (var chunk in golden.GetProperty("chunks").EnumerateArray().Select(static chunk => chunk.GetInt32()))
            {
                scores.Add(Of(rows[start..(start + chunk)]).InceptionScore);
                start += chunk;
            }

            Assert.Equal(golden.GetProperty("mean").GetDouble(), scores.Average(), 1e-9);
            compared++;
        }

        Assert.True(compared >= 12, $"{compared} scores were compared");
    }

    [Fact]
    public void Are_one_where_all_records_are_alike_and_the_classes_where_each_is_sure_of_its_own()
    {
        Assert.Equal(1, Of([[0.2, 0.3, 0.5], [0.2, 0.3, 0.5]]).InceptionScore, 1e-11);
        Assert.Equal(3, Of([[1, 0, 0], [0, 1, 0], [0, 0, 1]]).InceptionScore, 1e-11);
    }

    [Fact]
    public void Have_the_entropies_that_the_score_is_made_of()
    {
        var distributions = Of([[0.5, 0.5], [1, 0]]);

        Assert.Equal(Math.Log(2) / 2, distributions.MeanEntropy, 1e-12);
        Assert.Equal(-(0.75 * Math.Log(0.75)) - (0.25 * Math.Log(0.25)), distributions.EntropyOfMean, 1e-11);
        Assert.Equal(Math.Exp(distributions.EntropyOfMean - distributions.MeanEntropy), distributions.InceptionScore, 1e-12);
    }

    [Fact]
    public void Are_divided_by_their_sum() => Assert.Equal(Of([[0.5, 0.5], [0.9, 0.1]]).InceptionScore, Of([[1, 1], [0.45, 0.05]]).InceptionScore, 1e-11);

    [Fact]
    public void Are_the_same_to_the_last_bit_however_they_are_cut()
    {
        double[][] rows = [.. GoldenMatrix.Of(5, 90, 6).Select(Softmax)];
        var whole = Of(rows);
        foreach (var cut in new[] { 0, 1, 44, 90 })
        {
            var merged = Of(rows[cut..], cut);
            var first = Of(rows[..cut]);
            first.Merge(merged);
            Assert.Equal((whole.InceptionScore, whole.Uncertainty!.At().Low), (first.InceptionScore, first.Uncertainty!.At().Low));
        }
    }

    [Fact]
    public void Know_how_far_the_score_varies()
    {
        double[] scores = [.. Enumerable.Range(0, 200).Select(seed => Drawn(seed).InceptionScore)];
        var mean = scores.Average();

        Assert.InRange(Enumerable.Range(0, 200).Count(seed => Drawn(seed).Uncertainty!.At() is var interval && interval.Low <= mean && mean <= interval.High) / 200.0, 0.88, 1);

        static ClassDistributions Drawn(int seed) => Of([.. GoldenFeatures.Each(GoldenMatrix.Of((ulong)(100 + seed), 200, 5), static logit => 3 * logit).Select(Softmax)]);
    }

    [Fact]
    public void Refuse_other_classes()
    {
        var fault = Assert.Throws<AuditException>(() => Of([[0.5, 0.5], [1, 0, 0]]));

        Assert.Equal("record 1: the distribution over classes has 3 numbers, and those before it have 2", fault.Message);
    }

    [Fact]
    public void Are_the_same_once_written_and_read()
    {
        double[][] rows = [.. GoldenMatrix.Of(5, 20, 6).Select(Softmax)];
        var whole = Of(rows);

        var read = Archived.Again(whole, new ClassDistributions());

        Assert.Equal((whole.InceptionScore, whole.Uncertainty!.At().Low, whole.Count), (read.InceptionScore, read.Uncertainty!.At().Low, read.Count));
    }

    private static double[][]? Probabilities(string name) => name switch
    {
        "n500_c10" => [.. GoldenFeatures.Each(GoldenMatrix.Of(21, 500, 10), static logit => 4 * logit).Select(Softmax)],
        "n1003_c10" => [.. GoldenFeatures.Each(GoldenMatrix.Of(22, 1003, 10), static logit => 4 * logit).Select(Softmax)],
        "n64_c1000" => [.. GoldenFeatures.Each(GoldenMatrix.Of(23, 64, 1000), static logit => 8 * logit).Select(Softmax)],
        _ => null,
    };

    private static double[] Softmax(double[] logits)
    {
        var most = logits.Max();
        double[] weights = [.. logits.Select(logit => Math.Exp(logit - most))];
        return [.. weights.Select(weight => weight / weights.Sum())];
    }

    private static ClassDistributions Of(double[][] rows, int first = 0)
    {
        var distributions = new ClassDistributions();
        for (var row = 0; row < rows.Length; row++) distributions.Add(new Sample(Role.Synthetic, first + row, JsonElement.Parse("{}"), SampleOrigin.None), rows[row]);
        return distributions;
    }
}
